public import JSONSchema
public import Values

/// What a program's key is called: its JWK thumbprint (RFC 7638), which assertions name as `kid`.
public struct ClientKeyID: Hashable, Sendable {
    public let text: String
}

extension ClientKeyID: TextCoded {
    public static let kind = "ClientKeyID"
    public static let expectation = LocalizedText(
        vi: "Phải là mã khóa gồm 43 ký tự, như danh sách phần mềm đã ghi.",
        en: "Must be a key's id of 43 characters, as the list of programs has it."
    )

    public init?(_ text: String) {
        guard text.wholeMatch(of: /[A-Za-z0-9_-]{43}/) != nil else { return nil }
        self.text = text
    }
}

extension ClientKeyID: SchemaStated {
    public static var jsonSchema: JSONSchema {
        let pattern = "^[A-Za-z0-9_-]{43}$"
        let example = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"
        return .string(
            format: .text(Self.self, "client-key-id", pattern: pattern, example: example)
        )
    }
}
