/// FNV-1a with 64 bits: the same in every build and on every machine, as `Hasher` is not.
///
/// It tells changed values apart by chance, not by proof: for names, never against forgery.
struct StableHash {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init(_ text: String) {
        for byte in text.utf8 {
            value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
    }

    /// 16 hexadecimal digits.
    var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
