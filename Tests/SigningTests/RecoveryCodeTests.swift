import SeededRandom
import Signing
import Testing

@Suite
struct RecoveryCodeTests {
    @Test
    func makesTenDifferentReadableCodes() throws {
        let codes = try RecoveryCode.newSet()
        #expect(Set(codes).count == 10)
        for code in codes {
            #expect(code.text.wholeMatch(of: /(?:[b-z2-9]{5}-){4}[b-z2-9]{5}/) != nil)
            #expect(!code.text.contains(/[aeiouywdl01]/))
            #expect(RecoveryCode(typed: code.text) == code)
            #expect(try code.digest().count == 32)
        }
    }

    /// Of 25 letters each comes about as often: 400 times in 10,000, give or take six deviations.
    @Test
    func favoursNoLetter() throws {
        var counts: [Character: Int] = [:]
        for _ in 0..<400 {
            for letter in try RecoveryCode().text where letter != "-" {
                counts[letter, default: 0] += 1
            }
        }
        #expect(counts.count == 25)
        #expect(counts.values.allSatisfy { (280...520).contains($0) })
    }

    @Test(arguments: [
        "bcfgh-jkmnp-qrstv-xz234-56789", "BCFGH JKMNP QRSTV XZ234 56789",
        "bcfghjkmnpqrstvxz23456789", " bcfgh\u{A0}jkmnp–qrstv‐xz234\t56789\n",
    ])
    func takesWhatPeopleType(_ text: String) throws {
        let code = try #require(RecoveryCode(typed: text))
        #expect(code.text == "bcfgh-jkmnp-qrstv-xz234-56789")
        #expect(
            Hex.encode(try code.digest())
                == (try SHA256.hexDigest(Array("bcfghjkmnpqrstvxz23456789".utf8)))
        )
    }

    @Test(arguments: [
        "", "bcfgh", "bcfgh-jkmnp-qrstv-xz234-5678", "bcfgh-jkmnp-qrstv-xz234-567890",
        "acfgh-jkmnp-qrstv-xz234-56789", "bcfgh-jkmnp-qrstv-xz234-5678\u{19}",
        "đcfgh-jkmnp-qrstv-xz234-56789", "bcfgh_jkmnp_qrstv_xz234_56789",
        "bcfgh-jkmnp-qrstv-xz234-56789b",
    ])
    func refusesWhatIsNoCode(_ text: String) {
        #expect(RecoveryCode(typed: text) == nil)
    }

    @Test
    func readsNothingButWhatItWrites() {
        var random = SeededRandom(seed: 25)
        let letters = Array("bcfgh23456789BCFGH -–a0đ".unicodeScalars)
        for _ in 0..<5000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 20...34, using: &random) {
                text.append(letters[Int.random(in: 0..<letters.count, using: &random)])
            }
            if let code = RecoveryCode(typed: String(text)) {
                let typed = String(text).lowercased().filter { !" -–".contains($0) }
                #expect(code.text.filter { $0 != "-" } == typed)
            }
        }
    }

    @Test
    func doesNotPrintItself() throws {
        let code = try RecoveryCode()
        #expect("\(code) \(String(reflecting: [code]))".contains("redacted"))
        #expect(!String(reflecting: [code]).contains(code.text.prefix(5)))
    }
}
