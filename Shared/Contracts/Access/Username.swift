public import JSONSchema
public import Values

/// The name by which somebody signs in: `ldtbxh.lan`.
public struct Username: Hashable, Sendable {
    public static let lengths = 2...64

    public let text: String
}

extension Username: Comparable {
    public static func < (left: Username, right: Username) -> Bool { left.text < right.text }
}

extension Username: TextCoded {
    public static let kind = "Username"
    public static let expectation = LocalizedText(
        vi:
            "Phải là tên đăng nhập từ 2 đến 64 ký tự: bắt đầu bằng chữ thường không dấu, rồi chữ, chữ số, dấu chấm, gạch nối, gạch dưới.",
        en:
            "Must be a user name of 2 to 64 characters: a lower-case letter, then letters, digits, dots, hyphens, underscores."
    )

    public init?(_ text: String) {
        guard text.wholeMatch(of: /[a-z][a-z0-9._-]{1,63}/) != nil else { return nil }
        self.text = text
    }
}

extension Username: SchemaStated {
    public static var jsonSchema: JSONSchema {
        let pattern = "^[a-z][a-z0-9._-]{1,63}$"
        return .string(
            format: .text(Self.self, "username", pattern: pattern, example: "ldtbxh.lan")
        )
    }
}
