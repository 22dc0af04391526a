import Testing
import Values
import Vietnamese

@Suite
struct MoneyPrintedTests {
    @Test(
        arguments: [
            (196_832_000_000, "196.832 triệu đồng", "196,832 million VND"),
            (1_326_500_000, "1.326,5 triệu đồng", "1,326.5 million VND"),
            (46_897_000_000, "46.897 triệu đồng", "46,897 million VND"),
            (1, "0,000001 triệu đồng", "0.000001 million VND"),
            (0, "0 triệu đồng", "0 million VND"),
            (-250_000, "-0,25 triệu đồng", "-0.25 million VND"),
            (1_000_000, "1 triệu đồng", "1 million VND"),
            (.min, "-9.223.372.036.854,775808 triệu đồng", "-9,223,372,036,854.775808 million VND"),
        ] as [(Int64, String, String)]
    )
    func printsMillions(_ vnd: Int64, _ vi: String, _ en: String) {
        #expect(Money(vnd: vnd).inMillions == LocalizedText(vi: vi, en: en))
    }

    @Test(
        arguments: [
            (1_326_500_000, "1.327 triệu đồng"), (1_326_499_999, "1.326 triệu đồng"),
            (1_325_500_000, "1.326 triệu đồng"), (-1_326_500_000, "-1.327 triệu đồng"),
            (-1_326_499_999, "-1.326 triệu đồng"), (499_999, "0 triệu đồng"),
            (-499_999, "0 triệu đồng"), (500_000, "1 triệu đồng"), (-500_000, "-1 triệu đồng"),
            (0, "0 triệu đồng"), (999_500_000, "1.000 triệu đồng"),
            (.max, "9.223.372.036.855 triệu đồng"), (.min, "-9.223.372.036.855 triệu đồng"),
        ] as [(Int64, String)]
    )
    func roundsHalfAwayFromZero(_ vnd: Int64, _ vi: String) {
        #expect(Money(vnd: vnd).inWholeMillions.vi == vi)
    }

    @Test
    func printsDong() {
        let total = Money(vnd: 272_797_000_000)
        #expect(total.inDong.vi == "272.797.000.000 đồng")
        #expect(total.inDong.en == "272,797,000,000 VND")
        #expect(total.inWholeMillions.en == "272,797 million VND")
    }

    @Test(
        arguments: [
            (
                272_797_000_000,
                "Hai trăm bảy mươi hai tỷ bảy trăm chín mươi bảy triệu đồng"
            ),
            (0, "Không đồng"), (1, "Một đồng"), (-5_000_000, "Âm năm triệu đồng"),
            (1_326_500_000, "Một tỷ ba trăm hai mươi sáu triệu năm trăm nghìn đồng"),
            (46_897_000_000, "Bốn mươi sáu tỷ tám trăm chín mươi bảy triệu đồng"),
            (196_832_000_000, "Một trăm chín mươi sáu tỷ tám trăm ba mươi hai triệu đồng"),
            (
                1_493_980_200,
                "Một tỷ bốn trăm chín mươi ba triệu chín trăm tám mươi nghìn hai trăm đồng"
            ),
        ] as [(Int64, String)]
    )
    func spellsAmounts(_ vnd: Int64, _ words: String) {
        #expect(Money(vnd: vnd).inWords() == words)
    }

    @Test
    func spellsAmountsAsTheSouthDoes() {
        #expect(Money(vnd: 105).inWords(zeroTens: .le) == "Một trăm lẻ năm đồng")
    }
}
