/// The members of an object, found by name.
struct NodeMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    /// From here on a table is quicker than a look at each.
    private static var manyMembers: Int { 16 }

    private let members: [JSONMember]
    private let places: [String: Int]
    let codingPath: [any CodingKey]

    /// - Parameter path: what a nested container's errors cannot get on their way out.
    init(_ members: [JSONMember], at path: [any CodingKey] = []) {
        self.members = members
        codingPath = path
        places =
            members.count < Self.manyMembers
            ? [:]
            : Dictionary(
                members.enumerated().map { ($0.element.name, $0.offset) },
                uniquingKeysWith: { first, _ in first }
            )
    }

    var allKeys: [Key] { members.compactMap { Key(stringValue: $0.name) } }

    func contains(_ key: Key) -> Bool { node(key) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { try present(key).decodeNil() }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
        try inside(key) { try $0.decode(type) }
    }

    func decode(_ type: String.Type, forKey key: Key) throws -> String {
        try inside(key) { try $0.decode(type) }
    }

    func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
        try inside(key) { try $0.decode(type) }
    }

    func decode(_ type: Float.Type, forKey key: Key) throws -> Float {
        try inside(key) { try $0.decode(type) }
    }

    func decode<T: FixedWidthInteger & Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try inside(key) { try $0.decode(type) }
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try inside(key) { try $0.decode() }
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> {
        let members = try inside(key) { try $0.members() }
        return KeyedDecodingContainer(NodeMembers<NestedKey>(members, at: codingPath + [key]))
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        NodeElements(try inside(key) { try $0.elements() }, at: codingPath + [key])
    }

    func superDecoder() -> any Decoder { NodeDecoder(node: self["super"] ?? JSONNode(.null)) }

    func superDecoder(forKey key: Key) throws -> any Decoder { try present(key) }

    private func node(_ key: Key) -> JSONNode? { self[key.stringValue] }

    private subscript(name: String) -> JSONNode? {
        if !places.isEmpty { return places[name].map { members[$0].node } }
        return members.first { $0.name == name }?.node
    }

    private func present(_ key: Key) throws -> NodeDecoder {
        guard let node = node(key) else {
            throw DecodingError.keyNotFound(
                key,
                .init(codingPath: codingPath, debugDescription: "missing")
            )
        }
        return NodeDecoder(node: node)
    }

    private func inside<T>(_ key: Key, _ body: (NodeDecoder) throws -> T) throws -> T {
        let decoder = try present(key)
        do {
            return try body(decoder)
        } catch let error as DecodingError {
            throw error.inside(codingPath + [key])
        }
    }
}

/// The elements of an array, one after another.
struct NodeElements: UnkeyedDecodingContainer {
    private let elements: [JSONNode]
    private(set) var currentIndex = 0
    let codingPath: [any CodingKey]

    init(_ elements: [JSONNode], at path: [any CodingKey] = []) {
        self.elements = elements
        codingPath = path
    }

    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    /// Goes past a null, and stays before anything else.
    mutating func decodeNil() throws -> Bool {
        guard try next().decodeNil() else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try inside { try $0.decode() }
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) throws -> KeyedDecodingContainer<NestedKey> {
        let path = here
        let members = try inside { try $0.members() }
        return KeyedDecodingContainer(NodeMembers<NestedKey>(members, at: path))
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let path = here
        return NodeElements(try inside { try $0.elements() }, at: path)
    }

    mutating func superDecoder() throws -> any Decoder { try inside { $0 } }

    private var here: [any CodingKey] { codingPath + [ElementKey(currentIndex)] }

    private func next() throws -> NodeDecoder {
        guard !isAtEnd else {
            let context = DecodingError.Context(
                codingPath: here,
                debugDescription: "the array has ended"
            )
            throw DecodingError.valueNotFound(Any.self, context)
        }
        return NodeDecoder(node: elements[currentIndex])
    }

    /// Goes on to the next element once this one has been read.
    private mutating func inside<T>(_ body: (NodeDecoder) throws -> T) throws -> T {
        let decoder = try next()
        do {
            let value = try body(decoder)
            currentIndex += 1
            return value
        } catch let error as DecodingError {
            throw error.inside(here)
        }
    }
}
