extension HeadScanner {
    /// Reads a quoted string, its escapes resolved.
    mutating func string() throws(ProtocolViolation) -> String {
        guard take(UInt8(ascii: "\"")) else { throw .malformedHead }
        let start = index
        var isASCII = true
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return try text(bytes[start..<(index - 1)], isASCII: isASCII)
            case UInt8(ascii: "\\"): return try escapedString(after: bytes[start..<index])
            case 0..<0x20: throw .malformedHead
            default:
                if byte >= 0x80 { isASCII = false }
                index += 1
            }
        }
        throw .malformedHead
    }

    /// - Parameter isASCII: whether nothing is left to be validated, which costs more than all else that is done with a head.
    private func text(
        _ content: ArraySlice<UInt8>,
        isASCII: Bool = false
    ) throws(ProtocolViolation) -> String {
        if isASCII { return String(decoding: content, as: UTF8.self) }
        guard let text = String(validating: content, as: UTF8.self) else { throw .malformedHead }
        return text
    }

    /// The rest of a string that has an escape in it, from there on.
    private mutating func escapedString(
        after plain: ArraySlice<UInt8>
    ) throws(ProtocolViolation) -> String {
        var content = Array(plain)
        while let byte = current {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return try text(content[...])
            case UInt8(ascii: "\\"): content.append(contentsOf: try escape().utf8)
            case 0..<0x20: throw .malformedHead
            default: content.append(byte)
            }
        }
        throw .malformedHead
    }

    private mutating func escape() throws(ProtocolViolation) -> Character {
        guard let byte = current else { throw .malformedHead }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            return Character(Unicode.Scalar(byte))
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return Character(try unicodeEscape())
        default: throw .malformedHead
        }
    }

    private mutating func unicodeEscape() throws(ProtocolViolation) -> Unicode.Scalar {
        let first = try fourHexDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        // A surrogate: the high one comes first and the low one right behind it.
        guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw .malformedHead
        }
        let second = try fourHexDigits()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw .malformedHead }
        return scalar
    }

    private mutating func fourHexDigits() throws(ProtocolViolation) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Unicode.Scalar(byte).hexValue else {
                throw .malformedHead
            }
            value = value << 4 + digit
            index += 1
        }
        return value
    }
}

extension Unicode.Scalar {
    fileprivate var hexValue: UInt32? {
        switch self {
        case "0"..."9": value - 0x30
        case "a"..."f": value - 0x61 + 10
        case "A"..."F": value - 0x41 + 10
        default: nil
        }
    }
}
