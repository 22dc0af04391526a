import RPC

/// The values of the known keys, as a head has them: which of them it must have depends on its kind, which may come last.
struct HeadFields {
    private enum Value {
        case text(String)
        case integer(Int)
        case boolean(Bool)
        case texts(Meta)
        /// Of a type that no known key has.
        case other
    }

    private var values = InlineArray<11, Value?>(repeating: nil)

    /// - Throws: ``ProtocolViolation`` where the frame is no JSON object, or says a known key twice.
    init(scanning frame: [UInt8]) throws(ProtocolViolation) {
        var scanner = HeadScanner(frame)
        scanner.skipSpace()
        try scanner.object { (name, scanner) throws(ProtocolViolation) in
            guard let key = HeadKey(name) else { return try scanner.skipValue(depth: 1) }
            guard values[key.rawValue] == nil else { throw .repeatedKey(name) }
            values[key.rawValue] = try Self.value(of: key, &scanner)
        }
        scanner.skipSpace()
        guard scanner.current == nil else { throw .malformedHead }
    }

    private static func value(
        of key: HeadKey,
        _ scanner: inout HeadScanner
    ) throws(ProtocolViolation) -> Value {
        switch scanner.current {
        case UInt8(ascii: "\""): return .text(try scanner.string())
        case UInt8(ascii: "t"):
            try scanner.literal("true")
            return .boolean(true)
        case UInt8(ascii: "f"):
            try scanner.literal("false")
            return .boolean(false)
        case UInt8(ascii: "{") where key == .meta: return try texts(&scanner)
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "n"):
            try scanner.skipValue(depth: 1)
            return .other
        default: return try scanner.integer().map(Value.integer) ?? .other
        }
    }

    /// An object of strings, or ``Value/other`` where one of its values is none.
    private static func texts(_ scanner: inout HeadScanner) throws(ProtocolViolation) -> Value {
        var texts: Meta = [:]
        var isOther = false
        try scanner.object { (name, scanner) throws(ProtocolViolation) in
            guard scanner.current == UInt8(ascii: "\"") else {
                isOther = true
                return try scanner.skipValue(depth: 2)
            }
            let before = texts.updateValue(try scanner.string(), forKey: name)
            guard before == nil else { throw .repeatedKey("meta.\(name)") }
        }
        return isOther ? .other : .texts(texts)
    }

    // MARK: What a kind asks for

    func text(_ key: HeadKey) throws(ProtocolViolation) -> String {
        guard case .text(let text) = values[key.rawValue] else { throw .wrongKey(key.name) }
        return text
    }

    func integer(
        _ key: HeadKey,
        in range: ClosedRange<Int>
    ) throws(ProtocolViolation) -> Int {
        guard case .integer(let value) = values[key.rawValue], range.contains(value) else {
            throw .wrongKey(key.name)
        }
        return value
    }

    func callID() throws(ProtocolViolation) -> CallID {
        try integer(.id, in: 1...Head.greatestInteger)
    }

    func timeoutMilliseconds() throws(ProtocolViolation) -> Int? {
        guard values[HeadKey.timeoutMilliseconds.rawValue] != nil else { return nil }
        return try integer(.timeoutMilliseconds, in: 0...Head.greatestInteger)
    }

    /// One without a limit could grow beyond a head when it is written back, every byte of it escaped.
    func nonce() throws(ProtocolViolation) -> String {
        let nonce = try text(.nonce)
        guard nonce.utf8.count <= Head.nonceBytes else { throw .longNonce }
        return nonce
    }

    func meta() throws(ProtocolViolation) -> Meta {
        switch values[HeadKey.meta.rawValue] {
        case nil: return [:]
        case .texts(let meta): return meta
        default: throw .wrongKey(HeadKey.meta.name)
        }
    }

    func hasBody() throws(ProtocolViolation) -> Bool {
        switch values[HeadKey.body.rawValue] {
        case nil: return false
        case .boolean(let hasBody): return hasBody
        default: throw .wrongKey(HeadKey.body.name)
        }
    }

    /// A code of a later version is read as ``RPCCode/unknown``, as gRPC does.
    func code() throws(ProtocolViolation) -> RPCCode {
        RPCCode(rawValue: try text(.code)) ?? .unknown
    }
}
