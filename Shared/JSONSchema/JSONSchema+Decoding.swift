extension JSONSchema {
    /// Reads a schema from JSON, as reflection gives it; keywords beyond our subset are ignored.
    ///
    /// A format that is not one of the standard three is kept by name and accepts every text,
    /// since its check is the other side's.
    public init(_ node: JSONNode) {
        self.init()
        types = node["type"]?.oneOrMany.compactMap { ValueType(rawValue: $0) } ?? []
        format = node["format"]?.string.map { Self.format($0, pattern: node["pattern"]?.string) }
        enumeration = node["enum"]?.elements.map(\.value) ?? []
        const = node["const"]?.value
        minimum = node["minimum"]?.integer
        maximum = node["maximum"]?.integer
        minLength = node["minLength"]?.integer.map { Int($0) }
        maxLength = node["maxLength"]?.integer.map { Int($0) }
        minItems = node["minItems"]?.integer.map { Int($0) }
        maxItems = node["maxItems"]?.integer.map { Int($0) }
        items = node["items"].map { JSONSchema($0) }
        properties =
            node["properties"]?.members.map {
                Property(name: $0.name, schema: JSONSchema($0.node))
            } ?? []
        required = Set(node["required"]?.oneOrMany ?? [])
        additionalProperties = Self.additional(node["additionalProperties"])
        oneOf = node["oneOf"]?.elements.map { JSONSchema($0) } ?? []
        description = node["description"]?.string
        example = node["examples"]?[0]?.value
    }

    private static func format(_ name: String, pattern: String?) -> JSONFormat {
        let known = [JSONFormat.date, .dateTime, .uuid].first { $0.name == name }
        return known
            ?? JSONFormat(
                name,
                pattern: pattern,
                example: "",
                message: SchemaMessages.format,
                isValid: { _ in true }
            )
    }

    private static func additional(_ node: JSONNode?) -> AdditionalProperties {
        switch node?.value {
        case nil, .bool(true): .allowed
        case .bool: .refused
        default: node.map { .matching(JSONSchema($0)) } ?? .allowed
        }
    }
}

extension JSONNode {
    fileprivate var oneOrMany: [String] {
        string.map { [$0] } ?? elements.compactMap(\.string)
    }
}

extension JSONSchema: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(try JSONNode(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try node.encode(to: encoder)
    }
}

extension JSONSchema: SchemaStated {
    /// A schema may be any object; its own schema is not repeated here.
    public static var jsonSchema: JSONSchema { JSONSchema(types: [.object]) }
}
