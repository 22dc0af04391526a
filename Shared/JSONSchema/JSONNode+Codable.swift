/// JSON inside a type that is coded. Positions are lost, and so is the digits' text of a fraction.
extension JSONNode: Codable {
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    public init(from decoder: any Decoder) throws {
        self.init(try Self.value(from: decoder))
    }

    private static func value(from decoder: any Decoder) throws -> JSONValue {
        if let container = try? decoder.container(keyedBy: Name.self) {
            return .object(
                try container.allKeys.map {
                    let node = try container.decode(JSONNode.self, forKey: $0)
                    return JSONMember(name: $0.stringValue, node: node)
                }
            )
        }
        if var container = try? decoder.unkeyedContainer() {
            var elements: [JSONNode] = []
            while !container.isAtEnd { elements.append(try container.decode(JSONNode.self)) }
            return .array(elements)
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() { return .null }
        if let flag = try? container.decode(Bool.self) { return .bool(flag) }
        if let text = try? container.decode(String.self) { return .string(text) }
        if let whole = try? container.decode(Int64.self) { return .integer(whole) }
        return .number(String(try container.decode(Double.self)))
    }

    public func encode(to encoder: any Encoder) throws {
        switch value {
        case .array(let elements):
            var container = encoder.unkeyedContainer()
            for element in elements { try container.encode(element) }
        case .object(let members):
            var container = encoder.container(keyedBy: Name.self)
            for member in members {
                try container.encode(member.node, forKey: Name(stringValue: member.name))
            }
        case .null, .bool, .number, .string:
            var container = encoder.singleValueContainer()
            try encodeScalar(into: &container)
        }
    }

    private func encodeScalar(into container: inout any SingleValueEncodingContainer) throws {
        switch value {
        case .bool(let flag): try container.encode(flag)
        case .string(let text): try container.encode(text)
        case .number(let text):
            if let whole = Int64(text) {
                try container.encode(whole)
            } else {
                try container.encode(Double(text) ?? .nan)
            }
        default: try container.encodeNil()
        }
    }
}

extension JSONNode: SchemaStated {
    /// Anything.
    public static var jsonSchema: JSONSchema { .anything }
}
