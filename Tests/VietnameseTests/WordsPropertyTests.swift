import SeededRandom
import Testing
import Vietnamese

@Suite
struct WordsPropertyTests {
    @Test
    func canBeReadBackUpTo100_000() {
        var seen: Set<String> = []
        for number in 0...100_000 as ClosedRange<Int64> {
            let words = Vietnamese.words(number)
            #expect(WordsReader.number(words) == number, "\(words)")
            seen.insert(words)
        }
        #expect(seen.count == 100_001)
    }

    @Test
    func canBeReadBackInAllMagnitudes() {
        var random = SeededRandom(seed: 1719)
        var spelled: [String: Int64] = [:]
        for _ in 0..<20_000 {
            let number = Self.number(&random)
            let words = Vietnamese.words(number)
            #expect(WordsReader.number(words) == number, "\(words)")
            #expect((spelled.updateValue(number, forKey: words) ?? number) == number)
        }
    }

    @Test(arguments: [
        "", "mươi", "hai mươi một", "mười mốt", "một triệu năm nghìn", "một trăm năm",
        "một tỷ không",
        "một nghìn một triệu", "linh năm", "một  trăm", "âm không", "một nghìn hai", "tỷ",
    ])
    func theReaderRefusesWhatIsMisspelled(_ words: String) {
        #expect(WordsReader.number(words) == nil)
    }

    /// Of any size, and with zeros inside as often as not.
    private static func number(_ random: inout SeededRandom) -> Int64 {
        let bits = Int64.random(in: 0...62, using: &random)
        var digits = Array(String(Int64.random(in: .min ... .max, using: &random) >> bits).utf8)
        if Bool.random(using: &random) {
            for index in digits.indices.dropFirst(2) where Int.random(in: 0...2, using: &random) > 0
            {
                digits[index] = UInt8(ascii: "0")
            }
        }
        return Int64(String(decoding: digits, as: UTF8.self)) ?? 0
    }
}
