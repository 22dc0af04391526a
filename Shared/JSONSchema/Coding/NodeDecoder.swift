import FoundationEssentials

/// Reads one value from its node.
///
/// Paths are those from this value on: an error gets the rest on its way out, and what succeeds pays for none.
struct NodeDecoder: Decoder {
    let node: JSONNode
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(NodeMembers(try members()))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        NodeElements(try elements())
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }

    /// The value as one of a type, the types that JSON itself has included.
    func decode<T: Decodable>() throws -> T {
        if T.self == JSONNode.self, let node = node as? T { return node }
        if T.self == Decimal.self { return try number { Decimal(string: $0) as? T } }
        return try T(from: self)
    }

    func members() throws -> [JSONMember] {
        guard case .object(let members) = node.value else { throw mismatch([String: Any].self) }
        return members
    }

    func elements() throws -> [JSONNode] {
        guard case .array(let elements) = node.value else { throw mismatch([Any].self) }
        return elements
    }

    fileprivate func number<T>(_ read: (String) -> T?) throws -> T {
        guard case .number(let text) = node.value else { throw mismatch(T.self) }
        if let number = read(text) { return number }
        throw DecodingError.dataCorrupted(
            .init(codingPath: [], debugDescription: "not within \(T.self)")
        )
    }

    fileprivate func mismatch(_ type: any Any.Type) -> DecodingError {
        let context = DecodingError.Context(codingPath: [], debugDescription: "not of the type")
        return node.isNull ? .valueNotFound(type, context) : .typeMismatch(type, context)
    }
}

/// A value that takes the place of its container, as a raw value does.
extension NodeDecoder: SingleValueDecodingContainer {
    func decodeNil() -> Bool { node.isNull }

    func decode(_ type: Bool.Type) throws -> Bool {
        guard case .bool(let flag) = node.value else { throw mismatch(type) }
        return flag
    }

    func decode(_ type: String.Type) throws -> String {
        guard case .string(let text) = node.value else { throw mismatch(type) }
        return text
    }

    func decode(_ type: Float.Type) throws -> Float {
        try number { text in Float(text).flatMap { $0.isFinite ? $0 : nil } }
    }

    func decode(_ type: Double.Type) throws -> Double {
        try number { text in Double(text).flatMap { $0.isFinite ? $0 : nil } }
    }

    /// A number written without fraction or exponent.
    func decode<T: FixedWidthInteger & Decodable>(_ type: T.Type) throws -> T {
        try number { T($0) }
    }

    func decode<T: Decodable>(_ type: T.Type) throws -> T { try decode() }
}
