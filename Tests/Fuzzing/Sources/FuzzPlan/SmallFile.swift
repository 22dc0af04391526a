import JSONSchema

/// A file cut down to what a fuzzer can vary thousands of times a second: few items of each section.
enum SmallFile {
    private static let mostItems = 3

    static func of(_ node: JSONNode) -> JSONNode {
        switch node.value {
        case .array(let elements): JSONNode(.array(elements.prefix(mostItems).map(of)))
        case .object(let members):
            JSONNode(.object(members.map { JSONMember(name: $0.name, node: of($0.node)) }))
        default: node
        }
    }
}

/// The names and words that a schema knows.
enum WordsOfSchema {
    static func of(_ schema: JSONSchema) -> [String] {
        let inner =
            schema.properties.map(\.schema) + schema.oneOf + [schema.items].compactMap(\.self)
        let values = schema.enumeration + [schema.const].compactMap(\.self)
        let words = values.compactMap { value in
            if case .string(let text) = value { text } else { nil as String? }
        }
        return schema.properties.map(\.name) + words + inner.flatMap(of)
    }
}
