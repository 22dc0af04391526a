import JSONSchema

/// Any JSON as Foundation reads it.
enum AnyJSON: Decodable {
    case null
    case bool(Bool)
    case string(String)
    case array([AnyJSON])
    case object([String: AnyJSON])
    /// A number, of whatever size.
    case number

    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: Name.self) {
            var members: [String: AnyJSON] = [:]
            for key in container.allKeys {
                members[key.stringValue] = try container.decode(AnyJSON.self, forKey: key)
            }
            self = .object(members)
            return
        }
        if var container = try? decoder.unkeyedContainer() {
            var elements: [AnyJSON] = []
            while !container.isAtEnd { elements.append(try container.decode(AnyJSON.self)) }
            self = .array(elements)
            return
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .bool(flag)
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else {
            self = .number
        }
    }

    func isSame(as value: JSONValue) -> Bool {
        switch (self, value) {
        case (.null, .null), (.number, .number): true
        case (.bool(let mine), .bool(let other)): mine == other
        case (.string(let mine), .string(let other)): mine.utf8.elementsEqual(other.utf8)
        case (.array(let mine), .array(let other)):
            mine.count == other.count && zip(mine, other).allSatisfy { $0.isSame(as: $1.value) }
        case (.object(let mine), .object(let other)):
            mine.count == other.count
                && other.allSatisfy { mine[$0.name]?.isSame(as: $0.node.value) == true }
        default: false
        }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }
}
