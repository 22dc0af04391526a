/// Bytes as hexadecimal digits.
public enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    /// Two lower-case digits a byte.
    public static func encode(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of digits in either case; `nil` for anything else.
    public static func decode(_ text: String) -> [UInt8]? {
        let nibbles = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard nibbles.count == text.utf8.count, nibbles.count.isMultiple(of: 2) else {
            return nil
        }
        return stride(from: 0, to: nibbles.count, by: 2).map {
            UInt8(nibbles[$0] << 4 | nibbles[$0 + 1])
        }
    }
}
