import JSONSchema

/// A user name or a password as it is typed: 1 to 200 characters.
struct ShortText: Codable, Sendable, SchemaStated {
    let text: String

    static let jsonSchema = JSONSchema.string(minLength: 1, maxLength: 200)

    init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
