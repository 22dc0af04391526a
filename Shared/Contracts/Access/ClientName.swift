public import JSONSchema
public import Values

/// The name by which another office's program is known: `tinh-lang-son`.
public struct ClientName: Hashable, Sendable {
    public let text: String

    /// How audit lines name it.
    public var principal: String { "client:\(text)" }
}

extension ClientName: Comparable {
    public static func < (left: ClientName, right: ClientName) -> Bool { left.text < right.text }
}

extension ClientName: TextCoded {
    public static let kind = "ClientName"
    public static let expectation = LocalizedText(
        vi:
            "Phải là tên phần mềm từ 2 đến 64 ký tự: bắt đầu bằng chữ thường không dấu, rồi chữ, chữ số, gạch nối.",
        en:
            "Must be a program's name of 2 to 64 characters: a lower-case letter, then letters, digits, hyphens."
    )

    public init?(_ text: String) {
        guard text.wholeMatch(of: /[a-z][a-z0-9-]{1,63}/) != nil else { return nil }
        self.text = text
    }
}

extension ClientName: SchemaStated {
    public static var jsonSchema: JSONSchema {
        let pattern = "^[a-z][a-z0-9-]{1,63}$"
        let example = "tinh-lang-son"
        return .string(format: .text(Self.self, "client-name", pattern: pattern, example: example))
    }
}
