/// Reads the JSON of a head, byte by byte.
///
/// A head is read for every message, and reading it by `JSONDecoder` would cost more than all else that the transport does with it.
/// The grammar is RFC 8259's, without leniency.
struct HeadScanner {
    /// Deeper nesting is no head that any version will have, and each level takes stack.
    private static let depthLimit = 32

    let bytes: [UInt8]
    var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        index += 1
        return true
    }

    mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            index += 1
        }
    }

    /// Reads an object, giving each name to `member`, which reads the value.
    mutating func object(
        _ member: (String, inout HeadScanner) throws(ProtocolViolation) -> Void
    ) throws(ProtocolViolation) {
        guard take(UInt8(ascii: "{")) else { throw .malformedHead }
        skipSpace()
        if take(UInt8(ascii: "}")) { return }
        repeat {
            skipSpace()
            let name = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw .malformedHead }
            skipSpace()
            try member(name, &self)
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw .malformedHead }
    }

    /// Reads any value for its grammar alone.
    mutating func skipValue(depth: Int = 0) throws(ProtocolViolation) {
        guard depth < Self.depthLimit else { throw .deepHead }
        switch current {
        case UInt8(ascii: "{"):
            try object { (_, scanner) throws(ProtocolViolation) in
                try scanner.skipValue(depth: depth + 1)
            }
        case UInt8(ascii: "["): try skipArray(depth: depth)
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "t"): try literal("true")
        case UInt8(ascii: "f"): try literal("false")
        case UInt8(ascii: "n"): try literal("null")
        default: _ = try integer()
        }
    }

    private mutating func skipArray(depth: Int) throws(ProtocolViolation) {
        index += 1
        skipSpace()
        if take(UInt8(ascii: "]")) { return }
        repeat {
            skipSpace()
            try skipValue(depth: depth + 1)
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw .malformedHead }
    }

    mutating func literal(_ text: StaticString) throws(ProtocolViolation) {
        for offset in 0..<text.utf8CodeUnitCount {
            guard take(text.utf8Start[offset]) else { throw .malformedHead }
        }
    }

    // MARK: Numbers

    /// Reads a number; nil where it has a fraction or an exponent, or is beyond 2^53-1 on either side.
    mutating func integer() throws(ProtocolViolation) -> Int? {
        let isNegative = take(UInt8(ascii: "-"))
        var value: Int? = 0
        if !take(UInt8(ascii: "0")) { value = try digits() }
        if take(UInt8(ascii: ".")) {
            _ = try digits()
            value = nil
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            _ = try digits()
            value = nil
        }
        return isNegative ? value.map { -$0 } : value
    }

    private mutating func digits() throws(ProtocolViolation) -> Int? {
        let start = index
        var value = 0
        while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
            // Once beyond the greatest integer it stays there, and the sum cannot overflow.
            if value <= Head.greatestInteger { value = value * 10 + Int(byte - UInt8(ascii: "0")) }
            index += 1
        }
        guard index > start else { throw .malformedHead }
        return value <= Head.greatestInteger ? value : nil
    }
}
