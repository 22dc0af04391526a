/// The members of an object, written as they come.
struct EncodedMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let text: EncodedText
    /// That of the members' values.
    let place: Int
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { value(key).encodeNil() }
    func encode(_ flag: Bool, forKey key: Key) { value(key).encode(flag) }
    func encode(_ text: String, forKey key: Key) { value(key).encode(text) }
    func encode(_ number: Double, forKey key: Key) throws { try value(key).encode(number) }
    func encode(_ number: Float, forKey key: Key) throws { try value(key).encode(number) }
    func encode(_ number: some FixedWidthInteger & Encodable, forKey key: Key) {
        value(key).encode(number)
    }
    func encode(_ any: some Encodable, forKey key: Key) throws { try value(key).encode(any) }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy keyType: NestedKey.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<NestedKey> {
        value(key).container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        value(key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { value("super") }
    func superEncoder(forKey key: Key) -> any Encoder { value(key) }

    private func value(_ key: Key) -> ValueEncoder { value(key.stringValue) }

    private func value(_ name: String) -> ValueEncoder {
        text.beginMember(name, at: place)
        return ValueEncoder(text: text, place: place)
    }
}

/// The elements of an array, written as they come.
struct EncodedElements: UnkeyedEncodingContainer {
    let text: EncodedText
    /// That of the elements.
    let place: Int
    private(set) var count = 0
    var codingPath: [any CodingKey] { [] }

    init(text: EncodedText, place: Int) {
        self.text = text
        self.place = place
    }

    mutating func encodeNil() { next().encodeNil() }
    mutating func encode(_ flag: Bool) { next().encode(flag) }
    mutating func encode(_ text: String) { next().encode(text) }
    mutating func encode(_ number: Double) throws { try next().encode(number) }
    mutating func encode(_ number: Float) throws { try next().encode(number) }
    mutating func encode(_ number: some FixedWidthInteger & Encodable) { next().encode(number) }
    mutating func encode(_ any: some Encodable) throws { try next().encode(any) }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy keyType: NestedKey.Type
    ) -> KeyedEncodingContainer<NestedKey> {
        next().container(keyedBy: keyType)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        next().unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { next() }

    private mutating func next() -> ValueEncoder {
        text.beginEntry(at: place)
        count += 1
        return ValueEncoder(text: text, place: place)
    }
}
