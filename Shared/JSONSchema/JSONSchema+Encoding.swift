extension JSONSchema {
    /// The dialect, for whoever publishes a schema as a document of its own.
    public static let dialect = "https://json-schema.org/draft/2020-12/schema"

    /// This schema as JSON; the same schema always gives the same text.
    public var node: JSONNode {
        var members = typeMembers + limitMembers + shapeMembers
        if !oneOf.isEmpty { members.append(("oneOf", .array(oneOf.map(\.node)))) }
        if let description { members.append(("description", .string(description))) }
        if let example { members.append(("examples", .array([JSONNode(example)]))) }
        return JSONNode(.object(members.map { JSONMember(name: $0.0, node: JSONNode($0.1)) }))
    }

    /// This schema as JSON text.
    public var text: String { String(decoding: node.bytes, as: UTF8.self) }

    private var typeMembers: [(String, JSONValue)] {
        var members: [(String, JSONValue)] = []
        let names = types.map { JSONNode(.string($0.rawValue)) }
        if let only = names.first {
            members.append(("type", names.count == 1 ? only.value : .array(names)))
        }
        if let format {
            members.append(("format", .string(format.name)))
            if let pattern = format.pattern { members.append(("pattern", .string(pattern))) }
        }
        if !enumeration.isEmpty {
            members.append(("enum", .array(enumeration.map { JSONNode($0) })))
        }
        if let const { members.append(("const", const)) }
        return members
    }

    private var limitMembers: [(String, JSONValue)] {
        let limits: [(String, Int64?)] = [
            ("minimum", minimum),
            ("maximum", maximum),
            ("minLength", minLength.map(Int64.init)),
            ("maxLength", maxLength.map(Int64.init)),
            ("minItems", minItems.map(Int64.init)),
            ("maxItems", maxItems.map(Int64.init)),
        ]
        return limits.compactMap { name, limit in limit.map { (name, .integer($0)) } }
    }

    private var shapeMembers: [(String, JSONValue)] {
        var members: [(String, JSONValue)] = []
        if let items { members.append(("items", items.node.value)) }
        if !properties.isEmpty {
            let named = properties.map { JSONMember(name: $0.name, node: $0.schema.node) }
            members.append(("properties", .object(named)))
        }
        if !required.isEmpty {
            let inOrder = properties.map(\.name).filter(required.contains)
            let others = required.subtracting(inOrder).sorted()
            let names = (inOrder + others).map { JSONNode(.string($0)) }
            members.append(("required", .array(names)))
        }
        switch additionalProperties {
        case .allowed: break
        case .refused: members.append(("additionalProperties", .bool(false)))
        case .matching(let schema): members.append(("additionalProperties", schema.node.value))
        }
        return members
    }
}
