import JSONSchema

extension JSONSchema {
    /// A value with everything that may be there: all members, and an element in each array.
    var fullExample: JSONNode {
        if case .object = kind { return JSONNode(.object(members)) }
        if case .array = kind { return JSONNode(.array([(items ?? .anything).fullExample])) }
        return JSONNode(exampleValue)
    }

    /// The smallest value that is accepted.
    var smallestExample: JSONNode { JSONNode(exampleValue) }

    private var kind: ValueType? {
        enumeration.isEmpty && oneOf.isEmpty ? types.first { $0 != .null } : nil
    }

    private var members: [JSONMember] {
        properties.map { JSONMember(name: $0.name, node: $0.schema.fullExample) }
    }
}

extension JSONNode {
    /// The same value with the members of every object in the order of their names.
    var sorted: JSONNode {
        switch value {
        case .object(let members):
            let sorted = members.sorted { $0.name < $1.name }
            return JSONNode(.object(sorted.map { JSONMember(name: $0.name, node: $0.node.sorted) }))
        case .array(let elements): return JSONNode(.array(elements.map(\.sorted)))
        default: return self
        }
    }
}
