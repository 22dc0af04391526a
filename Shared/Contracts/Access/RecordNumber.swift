public import JSONSchema
public import Values

/// What a record is called that has no name of its own: `17`.
public struct RecordNumber: Hashable, Sendable {
    public let number: Int64

    public init(_ number: Int64) {
        self.number = number
    }
}

extension RecordNumber: TextCoded {
    public static let kind = "RecordNumber"
    public static let expectation = LocalizedText(
        vi: "Phải là số thứ tự của bản ghi, ví dụ 17.",
        en: "Must be a record's number, such as 17."
    )

    public init?(_ text: String) {
        guard let number = Int64(text), number > 0, text == String(number) else { return nil }
        self.number = number
    }

    public var text: String { String(number) }
}

extension RecordNumber: SchemaStated {
    public static var jsonSchema: JSONSchema {
        let pattern = "^[1-9][0-9]{0,18}$"
        return .string(format: .text(Self.self, "record-number", pattern: pattern, example: "17"))
    }
}
