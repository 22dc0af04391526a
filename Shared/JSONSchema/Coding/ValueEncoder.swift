import FoundationEssentials

/// Writes one value into its place.
struct ValueEncoder: Encoder {
    let text: EncodedText
    let place: Int
    /// Not kept: a value that cannot be written is a mistake in its type, and that names itself.
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        text.open("{", at: place)
        return KeyedEncodingContainer(EncodedMembers(text: text, place: place + 1))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        text.open("[", at: place)
        return EncodedElements(text: text, place: place + 1)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

/// A value that takes the place of its container, as a raw value does.
extension ValueEncoder: SingleValueEncodingContainer {
    func encodeNil() { text.writeNull() }
    func encode(_ value: Bool) { text.write(value) }
    func encode(_ value: String) { text.write(value) }
    func encode(_ value: some FixedWidthInteger & Encodable) { text.writeNumber(String(value)) }
    func encode(_ value: Float) throws { try encode(number: value) }
    func encode(_ value: Double) throws { try encode(number: value) }

    private func encode(number value: some BinaryFloatingPoint & CustomStringConvertible) throws {
        guard value.isFinite else {
            throw EncodingError.invalidValue(
                value,
                .init(codingPath: [], debugDescription: "not a finite number")
            )
        }
        let digits = value.description
        text.writeNumber(digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits)
    }

    func encode<T: Encodable>(_ value: T) throws {
        // Its own coding is that of its words in memory.
        if T.self == Decimal.self { return text.writeNumber("\(value)") }
        try text.write(value, at: place)
    }
}
