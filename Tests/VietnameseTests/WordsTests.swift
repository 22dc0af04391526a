import Testing
import Vietnamese

/// Numbers spelled by hand, after the schoolbooks of the primary school (Toán 2, 3 and 4).
@Suite
struct WordsTests {
    @Test(
        arguments: [
            (0, "không"), (1, "một"), (4, "bốn"), (5, "năm"), (9, "chín"), (10, "mười"),
            (11, "mười một"), (14, "mười bốn"), (15, "mười lăm"), (19, "mười chín"),
            (20, "hai mươi"),
            (21, "hai mươi mốt"), (24, "hai mươi tư"), (25, "hai mươi lăm"), (31, "ba mươi mốt"),
            (34, "ba mươi tư"), (40, "bốn mươi"), (44, "bốn mươi tư"), (50, "năm mươi"),
            (51, "năm mươi mốt"), (55, "năm mươi lăm"), (91, "chín mươi mốt"),
            (99, "chín mươi chín"),
            (100, "một trăm"), (101, "một trăm linh một"), (104, "một trăm linh bốn"),
            (105, "một trăm linh năm"), (110, "một trăm mười"), (111, "một trăm mười một"),
            (114, "một trăm mười bốn"), (115, "một trăm mười lăm"), (121, "một trăm hai mươi mốt"),
            (505, "năm trăm linh năm"), (555, "năm trăm năm mươi lăm"), (900, "chín trăm"),
            (-1, "âm một"), (-21, "âm hai mươi mốt"),
        ] as [(Int64, String)]
    )
    func spellsUpToAThousand(_ number: Int64, _ words: String) {
        #expect(Vietnamese.words(number) == words)
    }

    @Test(
        arguments: [
            (1000, "một nghìn"), (1001, "một nghìn không trăm linh một"),
            (1005, "một nghìn không trăm linh năm"), (1010, "một nghìn không trăm mười"),
            (1025, "một nghìn không trăm hai mươi lăm"), (1100, "một nghìn một trăm"),
            (1954, "một nghìn chín trăm năm mươi tư"), (4000, "bốn nghìn"), (5000, "năm nghìn"),
            (10_000, "mười nghìn"), (10_004, "mười nghìn không trăm linh bốn"),
            (11_011, "mười một nghìn không trăm mười một"),
            (15_015, "mười lăm nghìn không trăm mười lăm"),
            (21_021, "hai mươi mốt nghìn không trăm hai mươi mốt"), (24_000, "hai mươi tư nghìn"),
            (100_000, "một trăm nghìn"), (100_500, "một trăm nghìn năm trăm"),
            (505_515, "năm trăm linh năm nghìn năm trăm mười lăm"), (1_000_000, "một triệu"),
            (1_000_005, "một triệu không trăm linh năm"),
            (1_000_100, "một triệu một trăm"),
            (1_005_000, "một triệu không trăm linh năm nghìn"),
            (1_005_001, "một triệu không trăm linh năm nghìn không trăm linh một"),
            (5_025_110, "năm triệu không trăm hai mươi lăm nghìn một trăm mười"),
            (15_000_000, "mười lăm triệu"),
            (20_005_000, "hai mươi triệu không trăm linh năm nghìn"),
            (
                123_456_789,
                "một trăm hai mươi ba triệu bốn trăm năm mươi sáu nghìn bảy trăm tám mươi chín"
            ),
        ] as [(Int64, String)]
    )
    func spellsThousandsAndMillions(_ number: Int64, _ words: String) {
        #expect(Vietnamese.words(number) == words)
    }

    @Test(
        arguments: [
            (1_000_000_000, "một tỷ"), (1_000_000_001, "một tỷ không trăm linh một"),
            (1_000_001_000, "một tỷ không trăm linh một nghìn"),
            (1_001_000_000, "một tỷ không trăm linh một triệu"),
            (
                1_505_555_005,
                "một tỷ năm trăm linh năm triệu năm trăm năm mươi lăm nghìn không trăm linh năm"
            ),
            (10_000_000_000, "mười tỷ"),
            (272_797_000_000, "hai trăm bảy mươi hai tỷ bảy trăm chín mươi bảy triệu"),
            (1_000_000_000_000, "một nghìn tỷ"),
            (1_005_000_000_000, "một nghìn không trăm linh năm tỷ"),
            (1_000_005_000_000, "một nghìn tỷ không trăm linh năm triệu"),
            (1_000_000_000_000_000, "một triệu tỷ"),
            (1_000_001_000_000_000, "một triệu không trăm linh một tỷ"),
            (
                1_234_567_000_000_000,
                "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy tỷ"
            ),
            (100_000_000_000_000_000, "một trăm triệu tỷ"),
            (1_000_000_000_000_000_000, "một tỷ tỷ"),
            (1_000_000_000_000_000_001, "một tỷ tỷ không trăm linh một"),
            (1_000_000_005_000_000_000, "một tỷ tỷ không trăm linh năm tỷ"),
            (
                .max,
                "chín tỷ tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ "
                    + "tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh bảy"
            ),
            (
                .min,
                "âm chín tỷ tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu "
                    + "tỷ tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh tám"
            ),
        ] as [(Int64, String)]
    )
    func spellsTy(_ number: Int64, _ words: String) {
        #expect(Vietnamese.words(number) == words)
    }

    @Test
    func hasAnotherWordForZeroTens() {
        let words = Vietnamese.words(1_005_101, zeroTens: .le)
        #expect(words == "một triệu không trăm lẻ năm nghìn một trăm lẻ một")
        #expect(Vietnamese.words(5, zeroTens: .le) == "năm")
    }
}
