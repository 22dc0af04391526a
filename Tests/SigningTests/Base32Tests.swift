import SeededRandom
import Signing
import Testing

@Suite
struct Base32Tests {
    /// RFC 4648, section 10, without the padding.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
        ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
    ])
    func agreesWithRFC4648(_ plain: String, _ encoded: String) {
        #expect(Base32.encode(Array(plain.utf8)) == encoded)
        #expect(Base32.decode(encoded) == Array(plain.utf8))
    }

    @Test
    func readsBackWhateverItWrites() {
        var random = SeededRandom(seed: 32)
        for count in 0..<200 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let text = Base32.encode(bytes)
            #expect(Base32.decode(text) == bytes)
            #expect(Base32.decode(typed: text.lowercased() + "======") == bytes)
        }
    }

    /// Whatever is read is the one text that is written for its bytes.
    @Test
    func takesNoSecondSpelling() {
        var random = SeededRandom(seed: 4648)
        let letters = Array("ABYZ234567az018= ")
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...9, using: &random)
            let text = String(
                (0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }
            )
            if let bytes = Base32.decode(text) { #expect(Base32.encode(bytes) == text) }
        }
    }

    @Test(arguments: [
        "M", "MZX", "MZXW6Y", "MZ", "my", "MY======", "M Y", "M-Y", "M1", "M0", "MÝ", "ＭＹ",
    ])
    func refusesEverythingElse(_ text: String) {
        #expect(Base32.decode(text) == nil)
    }

    @Test(arguments: ["mzxw 6ytb oi", "MZXW-6YTB-OI", "mzxw6ytboi======", " MZXW6YTBOI "])
    func takesWhatPeopleCopy(_ text: String) {
        #expect(Base32.decode(typed: text) == Array("foobar".utf8))
        #expect(Base32.decode(typed: text + "0") == nil)
    }
}
