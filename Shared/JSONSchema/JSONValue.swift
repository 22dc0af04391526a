/// A JSON value as it was written: members keep their order and numbers their digits.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// The number's text, exactly as written: `1.50` stays `1.50`.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([JSONMember])

    /// A whole number.
    public static func integer(_ value: Int64) -> JSONValue { .number(String(value)) }
}

/// A member of a JSON object.
public struct JSONMember: Hashable, Sendable {
    public var name: String
    public var node: JSONNode

    public init(name: String, node: JSONNode) {
        self.name = name
        self.node = node
    }
}

extension JSONNode {
    /// Appends this value, without spaces, in the order of its members.
    public func write(to writer: inout JSONWriter) {
        switch value {
        case .null: writer.null()
        case .bool(let flag): writer.bool(flag)
        case .number(let text): writer.raw(text)
        case .string(let text): writer.string(text)
        case .array(let elements):
            writer.array { for element in elements { element.write(to: &$0) } }
        case .object(let members):
            writer.object {
                for member in members {
                    $0.key(member.name)
                    member.node.write(to: &$0)
                }
            }
        }
    }

    /// This value as UTF-8 JSON text.
    public var bytes: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes
    }
}
