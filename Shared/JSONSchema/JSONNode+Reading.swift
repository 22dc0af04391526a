/// The value as one of the types, or nothing: for whoever reads a plan or a configuration by hand.
extension JSONNode {
    public var isNull: Bool { value == .null }

    public var bool: Bool? {
        if case .bool(let flag) = value { flag } else { nil }
    }

    public var string: String? {
        if case .string(let text) = value { text } else { nil }
    }

    /// A number written without fraction or exponent, within 64 bits.
    public var integer: Int64? {
        if case .number(let text) = value { Int64(text) } else { nil }
    }

    /// A number as written.
    public var numberText: String? {
        if case .number(let text) = value { text } else { nil }
    }

    /// The elements of an array; none where the value is no array.
    public var elements: [JSONNode] {
        if case .array(let elements) = value { elements } else { [] }
    }

    /// The members of an object; none where the value is no object.
    public var members: [JSONMember] {
        if case .object(let members) = value { members } else { [] }
    }
}
