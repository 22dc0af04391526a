/// A decoder of nothing: it gives each type what it asks for and takes down what that was.
struct ProbingDecoder: Decoder {
    let shape: ProbedShape
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        shape.becomeObject()
        return KeyedDecodingContainer(ProbingMembers<Key>(shape: shape, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer {
        ProbingElements(shape: shape, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        ProbingValue(shape: shape, codingPath: codingPath)
    }
}

/// A value that takes the place of its container, as a raw value does.
private struct ProbingValue: SingleValueDecodingContainer {
    let shape: ProbedShape
    let codingPath: [any CodingKey]

    func decodeNil() -> Bool {
        shape.isNullable = true
        return false
    }

    func decode<T: Decodable>(_ type: T.Type) throws -> T { try shape.decode(type) }
}

/// The members of an object.
///
/// The default `decodeIfPresent` asks `contains` and `decodeNil` first,
/// and so tells that a member may be absent or null.
private struct ProbingMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let shape: ProbedShape
    let codingPath: [any CodingKey]

    /// Only keys that may be anything can be made from this name: those of a dictionary.
    var allKeys: [Key] {
        guard let key = Key(stringValue: "*") else { return [] }
        shape.becomeDictionary()
        return [key]
    }

    func contains(_ key: Key) -> Bool {
        shape.member(key.stringValue).isOptional = true
        return true
    }

    func decodeNil(forKey key: Key) -> Bool {
        shape.member(key.stringValue).isNullable = true
        return false
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try shape.member(key.stringValue).decode(type)
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type,
        forKey key: Key
    ) -> KeyedDecodingContainer<NestedKey> {
        decoder(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer {
        decoder(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { throw SchemaProbeError(Key.self, "inheritance") }

    func superDecoder(forKey key: Key) -> any Decoder { decoder(key) }

    private func decoder(_ key: Key) -> ProbingDecoder {
        ProbingDecoder(shape: shape.member(key.stringValue), codingPath: codingPath + [key])
    }
}

/// An array of one element, which stands for all.
private struct ProbingElements: UnkeyedDecodingContainer {
    let shape: ProbedShape
    let codingPath: [any CodingKey]
    private(set) var currentIndex = 0

    init(shape: ProbedShape, codingPath: [any CodingKey]) {
        self.shape = shape
        self.codingPath = codingPath
        _ = shape.element()
    }

    var count: Int? { 1 }
    var isAtEnd: Bool { currentIndex > 0 }

    func decodeNil() -> Bool {
        shape.element().isNullable = true
        return false
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try next().decode(type)
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try decoder().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try decoder().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { try decoder() }

    /// A second element means that places differ in meaning, as in a tuple.
    private mutating func next() throws -> ProbedShape {
        guard !isAtEnd else {
            throw SchemaProbeError([Any].self, "an array whose places differ in meaning")
        }
        currentIndex += 1
        return shape.element()
    }

    private mutating func decoder() throws -> ProbingDecoder {
        ProbingDecoder(shape: try next(), codingPath: codingPath)
    }
}
