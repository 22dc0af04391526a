import Catalogue
import SeededRandom
import Testing
import Values

@Suite("Documents as a plan's words name them")
struct CitedDocumentTests {
    private static let thuTuong = "Thủ tướng Chính phủ"
    private static let dangBo = "Ban chấp hành Đảng bộ tỉnh"

    /// Kind, number, date, issuer of each citation of the Văn Quan plan, in its order.
    private static let vanQuan: [[String?]] = [
        ["Quyết định", "1719/QĐ-TTg", "2021-10-14", thuTuong],
        ["Thông tư", "02/2022/TT-UBDT", "2022-06-30", "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc"],
        ["Nghị quyết", "58-NQ/TU", "2021-11-29", "\(dangBo) Lạng Sơn"],
        ["Nghị quyết", "02/2022/NQ-HĐND", "2022-03-11", "HĐND tỉnh Lạng Sơn"],
        ["Quyết định", "1180/QĐ-UBND", "2022-07-15", "UBND tỉnh Lạng Sơn"],
        ["Kế hoạch", "176/KH-UBND", "2022-08-08", "UBND tỉnh"],
        ["Kế hoạch", "129-KH/HU", "2022-02-15", "Ban Chấp hành Đảng bộ huyện Văn Quan"],
        ["Nghị quyết", "58-NQ/TU", "2021-11-29", dangBo],
        ["Kế hoạch", "126/KH-UBND", "2022-04-15", "UBND huyện Văn Quan"],
        ["Nghị quyết", "58-NQ/TU", nil, "\(dangBo) Lạng Sơn"],
        ["Quyết định", "1719/QĐ-TTg", "2021-10-14", thuTuong],
        ["Nghị quyết", "58-NQ/TU", "2021-11-29", "Ban Chấp hành Đảng bộ tỉnh"],
        ["Nghị quyết", "88/2019/QH14", nil, "Quốc hội"],
        ["Nghị quyết", "120/2020/QH14", nil, "Quốc hội"],
        ["Nghị quyết", "58-NQ/TU", "2021-11-29", "Ban Chấp hành Đảng bộ tỉnh"],
        ["Kế hoạch", "138/KH-UBND", "2022-06-13", "UBND tỉnh"],
        ["Kế hoạch", "129-KH/HU", "2022-02-15", "Ban Chấp hành Đảng bộ huyện"],
        ["Nghị quyết", "58-NQ/TU", "2021-11-29", "Ban Chấp hành Đảng bộ tỉnh"],
    ]

    @Test
    func theCitationsOfVanQuan() throws {
        let documents = try PlanFixture.vanQuan().content.citations.map(\.document)
        #expect(documents.map(Self.parts) == Self.vanQuan)
    }

    private static func parts(_ document: CitedDocument?) -> [String?] {
        [document?.kind, document?.number, document?.date?.text, document?.issuer]
    }

    @Test(
        arguments: [
            ("Luật số 39/2019/QH14", ["Luật", "39/2019/QH14", nil, nil]),
            (
                "Thông tư liên tịch số 1/2020/TTLT-BNV ngày 1/2/2020, của Bộ Nội vụ",
                ["Thông tư liên tịch", "1/2020/TTLT-BNV", "2020-02-01", "Bộ Nội vụ"]
            ),
            ("Công văn 9/UBND-DT; của UBND tỉnh.", ["Công văn", "9/UBND-DT", nil, "UBND tỉnh"]),
            ("Nghị định \n số\t27/2022/NĐ-CP", ["Nghị định", "27/2022/NĐ-CP", nil, nil]),
            (
                "Quyết định số 5/QĐ-X ngày 30/02/2022 của UBND", ["Quyết định", "5/QĐ-X", nil, nil]
            ),
            ("Quyết định 5/QĐ-X của", ["Quyết định", "5/QĐ-X", nil, nil]),
        ] as [(String, [String?])]
    )
    func otherForms(_ words: String, _ expected: [String?]) {
        #expect(Self.parts(CitedDocument(words: words)) == expected)
    }

    @Test
    func anIssuerIsGivenWhereTheWordsNameNone() {
        let named = CitedDocument(words: "Luật 1/QH của Quốc hội", issuer: "Khác")
        #expect(named?.issuer == "Quốc hội")
        #expect(CitedDocument(words: "Luật 1/QH", issuer: "Quốc hội")?.issuer == "Quốc hội")
    }

    @Test(arguments: [
        "", " ", "Quyết định", "Quyết định ", "Quyết định số", "Quyết định số ngày 14/10/2021",
        "quyết định số 1719/QĐ-TTg", "QUYẾT ĐỊNH số 1719/QĐ-TTg", "Theo Quyết định số 1719/QĐ-TTg",
        "Quyết định số QĐ-TTg", "Quyết định số 1719", "Quyết định số 1719/", "Quyết định số /QĐ",
        "Quyết định số １７１９/QĐ-TTg", "Quyết định,số 1719/QĐ-TTg", "Quyết định số , ; .",
        "Kế hoạch 2021-2025", "Kế hoạch giai đoạn 2021-2025", "Quyết định 14/10/2021",
        "1719/QĐ-TTg",
    ])
    func wordsWithoutANumber(_ words: String) {
        #expect(CitedDocument(words: words) == nil)
    }

    @Test(arguments: [
        "+14/10/2021", "-14/10/2021", "14//10/2021", "a/14/10/2021", "14/10", "14/10/2021/1",
        "14/10/99999999999999999999", "00/10/2021", "14-10-2021",
    ])
    func whatIsNoDateIsNone(_ date: String) {
        let document = CitedDocument(words: "Quyết định số 1/QĐ ngày \(date) của UBND tỉnh")
        #expect(document?.number == "1/QĐ")
        #expect(document?.date == nil)
    }

    /// A law is cited by what it is about, with its number or without.
    @Test
    func aLawMayBeCitedByItsTitle() {
        let bare = CitedDocument(words: "Luật Đầu tư công ngày 13/6/2019 của Quốc hội")
        #expect(bare?.title == "Đầu tư công" && bare?.number == nil)
        #expect(bare?.date?.text == "2019-06-13" && bare?.issuer == "Quốc hội")
        let numbered = CitedDocument(words: "Luật Ngân sách nhà nước số 83/2015/QH13")
        #expect(numbered?.title == "Ngân sách nhà nước" && numbered?.number == "83/2015/QH13")
        #expect(CitedDocument(words: "Luật số 39/2019/QH14")?.title == nil)
        #expect(CitedDocument(words: "Luật ngày 13/6/2019") == nil)
        #expect(CitedDocument(words: "Nghị quyết Đầu tư công ngày 13/6/2019") == nil)
    }

    @Test
    func aDateMayBeWrittenOut() {
        let words = "Thông tư số 02/2022/TT-UBDT ngày 30 tháng 6 năm 2022 của Ủy ban Dân tộc"
        let document = CitedDocument(words: words)
        #expect(document?.date?.text == "2022-06-30" && document?.issuer == "Ủy ban Dân tộc")
        let impossible = "Quyết định số 1/QĐ ngày 31 tháng 02 năm 2022 của UBND tỉnh"
        #expect(CitedDocument(words: impossible)?.date == nil)
    }

    /// Whatever the words are, they are answered, and what is read is in them.
    @Test(arguments: 0..<20)
    func anyWordsAreAnswered(_ seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let parts = [
            "Quyết định", "Luật", "số", "1719/QĐ-TTg", "ngày", "14/10/2021", "của", "UBND", "về",
            "  ", "\n", "\u{301}", "của của", "//", "-", "phê duyệt", "🌾", ",", "\u{200B}",
        ]
        for _ in 0..<200 {
            let count = Int.random(in: 0...12, using: &random)
            let words = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }
                .joined(separator: Bool.random(using: &random) ? " " : "")
            guard let document = CitedDocument(words: words) else { continue }
            #expect(document.number.map { words.contains($0) } ?? (document.title != nil))
            #expect(document.issuer?.isEmpty != true)
        }
        #expect(CitedDocument(words: String(repeating: "Quyết định ", count: 2000)) == nil)
    }
}
