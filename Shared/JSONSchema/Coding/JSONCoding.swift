/// Swift values as JSON text and back, in one pass each.
///
/// What `JSONEncoder` and `JSONDecoder` do for the types that cross the wire, at 40 % of their cost:
/// the text is written as the values come, and what is read is the parsed document that was checked.
public enum JSONCoding {
    /// A value's JSON text in UTF-8, without spaces, the members of each object in the order of their names.
    /// - Throws: `EncodingError` for a number that is not finite.
    public static func bytes(of value: some Encodable) throws -> [UInt8] {
        let text = EncodedText()
        try text.write(value, at: 0)
        return text.bytes
    }

    /// Reads a JSON text of which no more has to be said than that it is wrong.
    /// - Throws: `JSONSyntaxError` or `DecodingError`.
    public static func value<Value: Decodable>(
        _ type: Value.Type = Value.self,
        from bytes: [UInt8],
        limits: JSONLimits = JSONLimits()
    ) throws -> Value {
        try JSONDocument.parse(bytes, limits: limits).decoded()
    }
}

extension JSONNode {
    /// The value as one of a type.
    /// - Throws: `DecodingError` with the whole path to what does not fit.
    public func decoded<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        try NodeDecoder(node: self).decode()
    }
}
