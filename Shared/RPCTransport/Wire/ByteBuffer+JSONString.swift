import NIOCore

extension ByteBuffer {
    /// Writes a text as a JSON string, quotes included.
    mutating func writeJSON(_ text: String) {
        writeInteger(UInt8(ascii: "\""))
        if text.utf8.allSatisfy({ !$0.isEscapedInJSON }) {
            writeString(text)
        } else {
            for byte in text.utf8 { writeJSON(byte) }
        }
        writeInteger(UInt8(ascii: "\""))
    }

    private mutating func writeJSON(_ byte: UInt8) {
        guard byte.isEscapedInJSON else {
            writeInteger(byte)
            return
        }
        writeInteger(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): writeInteger(byte)
        case UInt8(ascii: "\n"): writeInteger(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): writeInteger(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): writeInteger(UInt8(ascii: "t"))
        default:
            writeStaticString(byte < 0x10 ? "u000" : "u00")
            writeString(String(byte, radix: 16))
        }
    }
}

extension UInt8 {
    fileprivate var isEscapedInJSON: Bool {
        self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
    }
}
