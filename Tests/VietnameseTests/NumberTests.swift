import SeededRandom
import Testing
import Values
import Vietnamese

@Suite
struct NumberTests {
    @Test(
        arguments: [
            (12_345, 1, "1.234,5", "1,234.5"), (0, 0, "0", "0"), (0, 3, "0", "0"), (5, 0, "5", "5"),
            (999, 0, "999", "999"), (1000, 0, "1.000", "1,000"), (272_797, 0, "272.797", "272,797"),
            (12_340, 1, "1.234", "1,234"), (1, 3, "0,001", "0.001"), (-1, 3, "-0,001", "-0.001"),
            (-12_345, 2, "-123,45", "-123.45"), (100, 2, "1", "1"), (1000, -1, "1.000", "1,000"),
            (1, 20, "0,00000000000000000001", "0.00000000000000000001"),
            (.max, 0, "9.223.372.036.854.775.807", "9,223,372,036,854,775,807"),
            (.min, 6, "-9.223.372.036.854,775808", "-9,223,372,036,854.775808"),
        ] as [(Int64, Int, String, String)]
    )
    func prints(_ units: Int64, _ decimals: Int, _ vi: String, _ en: String) {
        #expect(Language.vi.number(units, decimals: decimals) == vi)
        #expect(Language.en.number(units, decimals: decimals) == en)
    }

    @Test
    func keepsFinalZerosWhereAsked() {
        #expect(Language.vi.number(890, decimals: 2, finalZeros: .kept) == "8,90")
        #expect(Language.en.number(0, decimals: 2, finalZeros: .kept) == "0.00")
        #expect(Language.vi.number(1_200_000, decimals: 1, finalZeros: .kept) == "120.000,0")
        #expect(Language.vi.number(7, finalZeros: .kept) == "7")
    }

    @Test
    func printsPercentages() {
        #expect(Language.vi.percent(894, decimals: 2) == "8,94%")
        #expect(Language.en.percent(894, decimals: 2) == "8.94%")
        #expect(Language.vi.percent(100) == "100%")
        #expect(Language.vi.percent(1000, decimals: 1, finalZeros: .kept) == "100,0%")
        #expect(Language.vi.percent(-45, decimals: 1) == "-4,5%")
    }

    @Test
    func canBeReadBack() {
        var random = SeededRandom(seed: 272_797)
        for _ in 0..<5000 {
            let bits = Int64.random(in: 0...62, using: &random)
            let units = Int64.random(in: .min ... .max, using: &random) >> bits
            let decimals = Int.random(in: 0...9, using: &random)
            let text = Language.vi.number(units, decimals: decimals, finalZeros: .kept)
            #expect(Int64(text.filter { $0 != "." && $0 != "," }) == units)
            let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            #expect(decimals == 0 ? parts.count == 1 : parts.last?.count == decimals)
            let groups = parts[0].drop { $0 == "-" }.split(separator: ".")
            #expect(groups.dropFirst().allSatisfy { $0.count == 3 })
        }
    }
}
