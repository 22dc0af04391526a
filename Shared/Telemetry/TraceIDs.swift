import Synchronization

/// Where the ids of traces come from: a counter with a random beginning, each of its steps mixed (SplitMix64).
///
/// They tell requests apart and are no secret, and the system's own random numbers would cost a call of the kernel each.
private let counter = Atomic<UInt64>(.random(in: .min ... .max))

extension [UInt8] {
    /// Appends an id of so many words, 16 hexadecimal digits each.
    mutating func appendID(words: Int) {
        for _ in 0..<words { append(hexadecimal: nextWord()) }
    }

    private mutating func append(hexadecimal word: UInt64) {
        for shift in stride(from: 60, through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 0xF
            append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}

/// Never 0: an id of zeroes is none.
private func nextWord() -> UInt64 {
    var word = counter.wrappingAdd(0x9E37_79B9_7F4A_7C15, ordering: .relaxed).newValue
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    word ^= word >> 31
    return word == 0 ? 1 : word
}
