import FoundationEssentials
import Testing
import Values

@Suite
struct MoneyTests {
    @Test(arguments: [
        ("46897", 46_897_000_000), ("0", 0), ("1326.5", 1_326_500_000), ("0.000001", 1),
        ("-0.25", -250_000), ("272797", 272_797_000_000), ("007", 7_000_000),
        ("9223372036854.775807", Int64.max), ("-9223372036854.775808", Int64.min),
    ])
    func readsMillionsExactly(_ text: String, _ vnd: Int64) throws {
        #expect(try Money(millionVNDText: text) == Money(vnd: vnd))
    }

    @Test(arguments: [
        "", "-", ".", "1.", ".5", "1.0000001", "1,5", "46.897.0", "1e3", "+1", " 1", "1 ", "--1",
        "9223372036854.775808", "99999999999999999999999", "１",
    ])
    func refusesOtherAmounts(_ text: String) {
        #expect(throws: ValueError.self) { try Money(millionVNDText: text) }
    }

    /// What is no number is told apart from what is too large.
    @Test(
        arguments: [
            ("1.0000001", false), ("", false), ("-", false), ("1.", false), ("-.5", false),
            ("1.5.5", false),
            ("9223372036854.775808", true), ("-9223372036854.775809", true),
            ("99999999999999999999", true), ("0000000000000000000000000.5", nil),
        ] as [(String, Bool?)]
    )
    func saysWhetherItIsTooLarge(_ text: String, _ isTooLarge: Bool?) {
        guard let isTooLarge else {
            #expect(throws: Never.self) { try Money(millionVNDText: text) }
            return
        }
        let error = #expect(throws: ValueError.self) { try Money(millionVNDText: text) }
        #expect(error?.message.en.contains("beyond") == isTooLarge)
    }

    @Test
    func addsAndSubtractsUntilItDoesNotFit() throws {
        let most = Money(vnd: .max)
        let one = Money(vnd: 1)
        #expect(try Money(vnd: 2) + one == Money(vnd: 3))
        #expect(try one - Money(vnd: 2) == Money(vnd: -1))
        #expect(throws: ValueError.self) { try most + one }
        #expect(throws: ValueError.self) { try Money(vnd: .min) - one }
        #expect(try Money.sum([one, one, one]) == Money(vnd: 3))
        #expect(try Money.sum([]) == .zero)
        #expect(throws: ValueError.self) { try Money.sum([most, one]) }
        #expect(Money(vnd: -1) < .zero)
    }

    @Test
    func isAWholeNumberInJSON() throws {
        let data = try JSONEncoder().encode([Money(vnd: 46_897_000_000)])
        #expect(String(decoding: data, as: UTF8.self) == "[46897000000]")
        #expect(try JSONDecoder().decode([Money].self, from: data) == [Money(vnd: 46_897_000_000)])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Money.self, from: Data("1.5".utf8))
        }
    }
}
