/// Base64 without padding (RFC 4648), strict: one text for each row of bytes.
public struct Base64: Sendable {
    /// For URLs and tokens: `-` and `_` (section 5).
    public static let url = Base64(marks: "-_")
    /// The standard alphabet: `+` and `/` (section 4); stored password hashes have it.
    static let standard = Base64(marks: "+/")

    private let alphabet: [UInt8]
    /// The six bits of each byte of text; 255 for those that are not in the alphabet.
    private let values: [UInt8]

    private init(marks: String) {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        alphabet = Array((letters + marks).utf8)
        var values = [UInt8](repeating: .max, count: 256)
        for (value, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
        self.values = values
    }

    public func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count * 4 + 2) / 3)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
            for index in 0...group.count {
                text.append(alphabet[Int(bits >> UInt32(18 - 6 * index) & 63)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a text; `nil` for padding, other characters, and bits that lead nowhere.
    public func decode(_ text: some StringProtocol) -> [UInt8]? {
        guard text.utf8.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 3 / 4)
        var bits: UInt32 = 0
        var bitCount = 0
        for byte in text.utf8 {
            let value = values[Int(byte)]
            guard value != .max else { return nil }
            bits = bits << 6 | UInt32(value)
            bitCount += 6
            guard bitCount >= 8 else { continue }
            bitCount -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount)))
            bits &= 1 << UInt32(bitCount) - 1
        }
        return bits == 0 ? bytes : nil
    }
}
