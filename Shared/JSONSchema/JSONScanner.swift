import Values

/// The tokens of a JSON text, and the line and column of the next byte.
struct JSONScanner {
    let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var lineStart = 0
    /// Bytes of this line that continue a scalar, and so are no column of their own.
    private var continuations = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    var position: (line: Int, column: Int) { (line, index - lineStart - continuations + 1) }

    func error(_ fault: JSONFault, at place: (line: Int, column: Int)? = nil) -> JSONSyntaxError {
        let (line, column) = place ?? position
        return JSONSyntaxError(
            line: line,
            column: column,
            rule: fault.rule,
            message: fault.message
        )
    }

    mutating func advance() { index += 1 }

    mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        index += 1
        return true
    }

    mutating func skipSpace() {
        while let byte = current {
            switch byte {
            case 0x20, 0x09, 0x0D: index += 1
            case 0x0A:
                index += 1
                line += 1
                lineStart = index
                continuations = 0
            default: return
            }
        }
    }

    mutating func literal(_ text: StaticString) throws(JSONSyntaxError) {
        let start = position
        for offset in 0..<text.utf8CodeUnitCount {
            guard take(text.utf8Start[offset]) else { throw error(.noValue, at: start) }
        }
    }

    // MARK: Numbers

    /// The text of a number, by the grammar of RFC 8259, section 6.
    mutating func number() throws(JSONSyntaxError) -> String {
        let start = index
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() throws(JSONSyntaxError) {
        let start = index
        while let byte = current, Self.digits.contains(byte) { index += 1 }
        guard index > start else { throw error(.badNumber) }
    }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    // MARK: Strings

    /// The value of a quoted string, its escapes resolved.
    mutating func string() throws(JSONSyntaxError) -> String {
        let start = position
        advance()
        var content: [UInt8] = []
        var runStart = index
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                let run = runStart..<index
                advance()
                if content.isEmpty { return try text(bytes.span.extracting(run), start) }
                content.append(contentsOf: bytes[run])
                return try text(content.span, start)
            case UInt8(ascii: "\\"):
                content.append(contentsOf: bytes[runStart..<index])
                content.append(contentsOf: String(try escape()).utf8)
                runStart = index
            case 0..<0x20:
                throw error(.controlCharacter)
            default:
                if byte & 0xC0 == 0x80 { continuations += 1 }
                index += 1
            }
        }
        throw error(.ended)
    }

    private func text(
        _ content: Span<UInt8>,
        _ start: (line: Int, column: Int)
    ) throws(JSONSyntaxError) -> String {
        guard let utf8 = try? UTF8Span(validating: content) else {
            throw error(.notUTF8, at: start)
        }
        let text = String(copying: utf8)
        // Before a name is compared with others, which would take for ever.
        guard text.isStreamSafe else { throw error(.tooManyMarks, at: start) }
        return text
    }

    private mutating func escape() throws(JSONSyntaxError) -> Character {
        let start = position
        advance()
        guard let byte = current else { throw error(.ended) }
        advance()
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            return Character(Unicode.Scalar(byte))
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return Character(try unicodeEscape(start))
        default: throw error(.badEscape, at: start)
        }
    }

    private mutating func unicodeEscape(
        _ start: (line: Int, column: Int)
    ) throws(JSONSyntaxError) -> Unicode.Scalar {
        let first = try fourHexDigits(start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        // A surrogate: the high one comes first and the low one right behind it.
        guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw error(.loneSurrogate, at: start)
        }
        let second = try fourHexDigits(start)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw error(.loneSurrogate, at: start) }
        return scalar
    }

    private mutating func fourHexDigits(
        _ start: (line: Int, column: Int)
    ) throws(JSONSyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current,
                let digit = Character(Unicode.Scalar(byte)).hexDigitValue
            else { throw error(.badEscape, at: start) }
            value = value << 4 + UInt32(digit)
            advance()
        }
        return value
    }
}
