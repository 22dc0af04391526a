public import JSONSchema
public import Values

/// A telephone number of Việt Nam, as it is dialled there: `0912345678`; read with spaces, points or `+84`, too.
public struct PhoneNumber: Hashable, Sendable {
    public let text: String
}

extension PhoneNumber: TextCoded {
    public static let kind = "PhoneNumber"
    public static let expectation = LocalizedText(
        vi: "Phải là số điện thoại 10 hoặc 11 chữ số, bắt đầu bằng 0 hoặc +84, ví dụ 0912 345 678.",
        en: "Must be a telephone number of 10 or 11 digits that begins with 0 or +84."
    )

    public init?(_ text: String) {
        guard text.utf8.count <= 24 else { return nil }
        let bare = text.filter { !" .-".contains($0) }
        let dialled = bare.hasPrefix("+84") ? "0" + bare.dropFirst(3) : bare
        guard dialled.wholeMatch(of: /0[1-9][0-9]{8,9}/) != nil else { return nil }
        self.text = dialled
    }
}

extension PhoneNumber: SchemaStated {
    public static var jsonSchema: JSONSchema {
        let pattern = #"^(\+84|0)[ .-]?[1-9]([ .-]?[0-9]){8,9}$"#
        return .string(
            format: .text(Self.self, "phone-number", pattern: pattern, example: "0912345678")
        )
    }
}
