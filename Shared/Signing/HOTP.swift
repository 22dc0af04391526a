/// One-time codes by a counter (RFC 4226).
enum HOTP {
    /// Of 31 bits: its last decimal digits are the code.
    static func value(counter: UInt64, key: [UInt8]) throws(CryptoError) -> UInt32 {
        let message = (0..<8).map { UInt8(truncatingIfNeeded: counter >> UInt64(56 - 8 * $0)) }
        let code = try HMACSHA1.code(of: message, key: key)
        // Section 5.3: the last four bits say where the value stands.
        let offset = Int(code[HMACSHA1.byteCount - 1] & 15)
        return code[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    }

    /// The code's digits in ASCII, with the zeros before them.
    /// - Parameter digitCount: 1 to 9; a value has no more that are evenly spread.
    static func digits(
        counter: UInt64,
        key: [UInt8],
        digitCount: Int
    ) throws(CryptoError) -> [UInt8] {
        var value = try value(counter: counter, key: key)
        var digits = [UInt8](repeating: 0, count: digitCount)
        for index in digits.indices.reversed() {
            digits[index] = UInt8(ascii: "0") + UInt8(value % 10)
            value /= 10
        }
        return digits
    }
}
