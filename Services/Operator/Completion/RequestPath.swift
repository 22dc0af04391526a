import JSONSchema

/// A field of a request as it is written on the command line, with the values that are known of it.
struct RequestPath: Hashable {
    let text: String
    let values: [String]

    /// Every field that one word can give, those of an object inside of it by their path.
    static func all(of schema: JSONSchema, below path: String = "") -> [RequestPath] {
        schema.properties.flatMap { property in
            let text = path + property.name
            guard property.schema.properties.isEmpty else {
                return all(of: property.schema, below: "\(text).")
            }
            let value = property.schema.items ?? property.schema
            return value.properties.isEmpty ? [RequestPath(text: text, values: values(value))] : []
        }
    }

    private static func values(_ schema: JSONSchema) -> [String] {
        let words = schema.enumeration.compactMap { value -> String? in
            guard case .string(let word) = value else { return nil }
            return word
        }
        return words.isEmpty && schema.types.contains(.boolean) ? ["true", "false"] : words
    }
}
