public import JSONSchema
public import Values

/// A code of an authenticator app, or one that stands for it once, as it is typed: `123 456`.
public struct ShortCode: Hashable, Sendable {
    public let text: String
}

extension ShortCode: TextCoded {
    public static let kind = "ShortCode"
    public static let expectation = LocalizedText(
        vi: "Phải là mã từ 6 đến 40 ký tự: chữ cái, chữ số, dấu cách, gạch nối.",
        en: "Must be a code of 6 to 40 letters, digits, spaces and hyphens."
    )

    public init?(_ text: String) {
        guard text.wholeMatch(of: /[A-Za-z0-9 -]{6,40}/) != nil else { return nil }
        self.text = text
    }
}

extension ShortCode: SchemaStated {
    public static var jsonSchema: JSONSchema {
        let pattern = "^[A-Za-z0-9 -]{6,40}$"
        return .string(
            format: .text(Self.self, "one-time-code", pattern: pattern, example: "123456")
        )
    }
}
