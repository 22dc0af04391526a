import Catalogue
import Testing
import Values

@Suite("Findings about numbers and documents")
struct DocumentFindingTests {
    @Test
    func skippedNumbersAreNamed() throws {
        let findings = try PlanSketch(
            nodes: ["1", "3", "3.2", "3.2.1", "3.2.3", "3.2.7", "4"]
        ).findings(.numberingGap)
        #expect(findings.map(\.node?.text) == [nil, "3", "3.2"])
        #expect(
            findings.map { String($0.text.vi.split(separator: "; ")[1]) }
                == [
                    "không có mục số 2.", "không có mục số 3.1.",
                    "không có mục số 3.2.2, 3.2.4 - 3.2.6.",
                ]
        )
        #expect(findings.last?.places.map(\.value?.vi) == ["3.2.1", "3.2.3", "3.2.7"])
    }

    /// `1.1` heads the sum of node 1 and is no node.
    @Test
    func headingsOfSumsFillNoGap() throws {
        var plan = try PlanSketch(nodes: ["1", "1.2"], figures: ["1 recurrent - 5"]).plan()
        plan.figures[0].heading = "1.1"
        let findings = try PlanCheck(plan).findings.filter { $0.rule == .numberingGap }
        #expect(findings.map(\.node?.text) == ["1"])
    }

    private func found(_ citations: (words: String, period: String?)...) throws -> [PlanFinding] {
        let items = citations.enumerated().map { index, item in
            let period = item.period.map { "\"period\": { \($0) }," } ?? ""
            return "{ \(period) \"words\": \"\(item.words)\", \"line\": \(index + 1) }"
        }
        return try PlanSketch(nodes: ["1"], "\"citations\": [\(items.joined(separator: ","))]")
            .check().findings
    }

    private let long = #""from": 2021, "to": 2030"#
    private let short = #""from": 2021, "to": 2025"#

    @Test
    func twoPeriodsOfOneDocument() throws {
        let findings = try found(
            ("Kế hoạch số 129-KH/HU ngày 15/02/2022 của Huyện ủy Thử", long),
            ("Kế hoạch 129-KH/HU", nil),
            ("Kế hoạch số 129-KH/HU ngày 15/02/2022 của Huyện ủy", short)
        )
        #expect(findings.map(\.rule) == [.citationPeriods])
        #expect(findings.first?.places.map(\.value?.vi) == ["2021-2030", "2021-2025"])
        #expect(findings.first?.id.hasPrefix("citation-periods-129-kh-hu-") == true)
    }

    @Test
    func twoDatesOrKindsOfOneNumber() throws {
        let dates = try found(
            ("Quyết định số 45/QĐ-UBND ngày 20/01/2026 của UBND tỉnh", nil),
            ("Quyết định số 45/QĐ-UBND ngày 21/01/2026 của UBND tỉnh Thử", nil)
        )
        #expect(dates.map(\.rule) == [.citationDiffers])
        #expect(
            dates.first?.text.vi.hasSuffix(
                "Quyết định ngày 20/01/2026; Quyết định ngày 21/01/2026."
            )
                == true
        )
        #expect(
            dates.first?.places.last?.value?.en == "Quyết định of 21/01/2026"
        )
        #expect(dates.first?.id.hasPrefix("citation-differs-45-qd-ubnd-") == true)
        let kinds = try found(("Quyết định số 45/QĐ-UBND", nil), ("Kế hoạch số 45/QĐ-UBND", nil))
        #expect(kinds.map(\.rule) == [.citationDiffers])
    }

    @Test
    func oneNumberOfTwoAuthoritiesIsTwoDocuments() throws {
        let findings = try found(
            ("Quyết định số 45/QĐ-UBND ngày 20/01/2026 của UBND tỉnh Thử", long),
            ("Quyết định số 45/QĐ-UBND ngày 03/02/2026 của UBND huyện Thử", short)
        )
        #expect(findings.isEmpty)
    }
}
