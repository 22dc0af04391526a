extension JSONSchema {
    /// A value that this schema accepts: the stated example, or the smallest that can be made.
    public var exampleValue: JSONValue {
        if let example { return example }
        if let const { return const }
        if let word = enumeration.first { return word }
        if let alternative = oneOf.first { return alternative.exampleValue }
        return switch types.first {
        case nil, .null: .null
        case .boolean: .bool(false)
        case .integer, .number: .integer(max(minimum ?? 0, min(0, maximum ?? 0)))
        case .string: .string(format?.example ?? String(repeating: "a", count: minLength ?? 0))
        case .array: .array(exampleElements)
        case .object: .object(exampleMembers)
        }
    }

    private var exampleElements: [JSONNode] {
        let element = JSONNode((items ?? .anything).exampleValue)
        return Array(repeating: element, count: minItems ?? 0)
    }

    private var exampleMembers: [JSONMember] {
        properties.filter { required.contains($0.name) }.map {
            JSONMember(name: $0.name, node: JSONNode($0.schema.exampleValue))
        }
    }
}
