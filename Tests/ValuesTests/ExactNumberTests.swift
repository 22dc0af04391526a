import FoundationEssentials
import SeededRandom
import Testing
import Values

@Suite
struct ExactNumberTests {
    @Test(arguments: [
        ("773", 773_000_000, "773"), ("3.3", 3_300_000, "3.3"), ("-0.25", -250_000, "-0.25"),
        ("0", 0, "0"), ("-0", 0, "0"), ("0.000001", 1, "0.000001"), ("007.50", 7_500_000, "7.5"),
        ("100.000000", 100_000_000, "100"), ("-1.000001", -1_000_001, "-1.000001"),
        ("9007199254.740992", 1 << 53, "9007199254.740992"),
        ("-9007199254.740992", -(1 << 53), "-9007199254.740992"),
    ])
    func readsAndWritesExactly(_ text: String, _ millionths: Int64, _ canonical: String) throws {
        let number = try #require(ExactNumber(text))
        #expect(number.millionths == millionths)
        #expect(number.text == canonical && "\(number)" == canonical)
        #expect(ExactNumber(canonical) == number)
    }

    @Test(arguments: [
        "", "-", ".", "1.", ".5", "0.0000001", "1.0000000", "1,5", "1e3", "+1", " 1", "1 ", "--1",
        "１", "NaN", "9007199254.740993", "-9007199254.740993", "9223372036854775807",
        "99999999999999999999999999999999999999999",
    ])
    func refusesOtherTexts(_ text: String) {
        #expect(ExactNumber(text) == nil)
    }

    @Test
    func hasLimits() {
        #expect(ExactNumber(millionths: 1 << 53) != nil)
        #expect(ExactNumber(millionths: -(1 << 53)) != nil)
        for millionths in [(1 << 53) + 1, -(1 << 53) - 1, Int64.max, .min] {
            #expect(ExactNumber(millionths: millionths) == nil)
        }
    }

    @Test
    func sortsByValue() {
        let numbers = ["10", "2", "-3", "2.5", "0.000001"].compactMap { ExactNumber($0) }
        #expect(numbers.sorted().map(\.text) == ["-3", "0.000001", "2", "2.5", "10"])
    }

    /// As doubles, these come back as something else, or their sums do.
    @Test(arguments: [
        "0.3", "0.1", "0.2", "1.1", "2.675", "4.35", "0.000001", "9007199254.740991", "-3.3",
        "1234567.891234", "773", "0", "100",
    ])
    func isAnExactNumberInJSON(_ text: String) throws {
        let number = try #require(ExactNumber(text))
        let data = try JSONEncoder().encode([number])
        #expect(String(decoding: data, as: UTF8.self) == "[\(text)]")
        #expect(try JSONDecoder().decode([ExactNumber].self, from: data) == [number])
    }

    @Test
    func sumsOfJSONNumbersAreExact() throws {
        let data = Data("[0.1, 0.2]".utf8)
        let parts = try JSONDecoder().decode([ExactNumber].self, from: data).map(\.millionths)
        #expect(parts.reduce(0, +) == 300_000)
        #expect(ExactNumber(millionths: parts.reduce(0, +))?.text == "0.3")
    }

    @Test(arguments: [("3.30", "3.3"), ("1e2", "100"), ("1.0", "1"), ("25E-2", "0.25")])
    func takesAnyFormOfAJSONNumber(_ json: String, _ text: String) throws {
        let read = try JSONDecoder().decode([ExactNumber].self, from: Data("[\(json)]".utf8))
        #expect(read.map(\.text) == [text])
    }

    @Test(arguments: [
        "0.0000001", "1e-7", "9007199254.740993", "1e30", "\"3.3\"", "true", "null", "[]",
    ])
    func refusesOtherJSON(_ json: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([ExactNumber].self, from: Data("[\(json)]".utf8))
        }
    }

    @Test
    func saysWhatItShouldHaveBeen() throws {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([ExactNumber].self, from: Data("[1.2345678]".utf8))
        }
        guard case .dataCorrupted(let context) = error else {
            Issue.record("another error")
            return
        }
        let cause = try #require(context.underlyingError as? ValueError)
        #expect(cause.kind == "ExactNumber" && !cause.description.contains("1.2345678"))
    }

    @Test(arguments: 0..<20)
    func comesBackFromItsTextAndItsJSON(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        for _ in 0..<200 {
            let size = Int64(1) << Int64.random(in: 0...53, using: &random)
            let number = try #require(
                ExactNumber(millionths: Int64.random(in: -size...size, using: &random))
            )
            #expect(ExactNumber(number.text) == number)
            let data = try JSONEncoder().encode([number])
            #expect(String(decoding: data, as: UTF8.self) == "[\(number.text)]")
            #expect(try JSONDecoder().decode([ExactNumber].self, from: data) == [number])
        }
    }
}
