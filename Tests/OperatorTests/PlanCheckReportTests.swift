import Catalogue
import Contracts
import JSONSchema
import Testing
import Values

@testable import Operator

@Suite
struct PlanCheckReportTests {
    private func report(_ language: Language = .vi) throws -> PlanCheckReport {
        try PlanCheckReport(CatalogueFixture.plan(), in: language)
    }

    @Test
    func theHeadCountsAndEachFindingIsARow() throws {
        let report = try report()
        let check = try PlanCheck(CatalogueFixture.plan())
        #expect(!report.isClean)
        #expect(
            report.lines.first
                == "\(report.planCode): \(check.findings.count) findings, \(check.explained.count) explained"
        )
        let sums = check.findings.compactMap(\.arithmetic?.vi)
        #expect(report.lines.count == 1 + check.findings.count + sums.count + check.explained.count)
        for (finding, item) in zip(check.findings, report.findings) {
            #expect(item.findingID == finding.id && item.text == finding.text.vi)
            let row = try #require(report.lines.first { $0.hasSuffix("] \(finding.text.vi)") })
            #expect(row.hasPrefix(finding.kind.name.vi))
        }
        for sum in sums { #expect(report.lines.contains { $0.hasSuffix("  \(sum)") }) }
    }

    /// The second invented plan's own mistake, with the lines where it stands.
    @Test
    func aRowHasNodeLinesAndArithmetic() throws {
        let lines = try report().lines
        let index = try #require(lines.firstIndex { $0.contains("5.120,5 triệu đồng") })
        #expect(lines[index].contains("  2      ["))
        #expect(
            lines[index + 1].hasSuffix(
                "  3.000 + 2.000,25 + 20,25 = 5.020,5 ≠ 5.120,5 (triệu đồng)"
            )
        )
        #expect(lines.last == "=  2.1  150 × 20 = 3.000 (triệu đồng)")
    }

    @Test
    func itSpeaksBothLanguages() throws {
        let (vi, en) = (try report(.vi), try report(.en))
        #expect(vi.findings.map(\.findingID) == en.findings.map(\.findingID))
        #expect(vi.findings.map(\.text) != en.findings.map(\.text))
    }

    @Test
    func jsonHasThePlacesWords() throws {
        let text = try PlanCheckReport.json([report()])
        let root = try JSONDocument.parse(Array(text.utf8))
        let plan = try #require(root[0])
        #expect(plan["plan_code"]?.string == "binh-minh-2026-2030")
        #expect(plan["findings"]?.elements.count == (try report().findings.count))
        #expect(plan["explained"]?.elements.count == 1)
        #expect(plan["findings"]?[0]?["places"]?[0]?["words"]?.string?.isEmpty == false)
        #expect(plan.members.map(\.name).sorted() == ["explained", "findings", "plan_code"])
    }

    @Test
    func aPlanWithoutFindingsSaysSo() throws {
        let path = CatalogueFixture.planPath.replacing("binh-minh", with: "thanh-dong")
        let plan = try PlanFile.parse(Array(try CatalogueFixture.text(path).utf8), fileName: "x")
        let report = try PlanCheckReport(plan, in: .en)
        #expect(report.isClean)
        #expect(report.lines.first == "\(plan.document.code): 0 findings, 3 explained")
    }

    @Test
    func provenanceIsToldLineByLine() throws {
        let text = try CatalogueFixture.text(CatalogueFixture.textPath)
        var plan = try CatalogueFixture.plan()
        let sound = PlanProvenance(plan, text: text)
        #expect(sound.lines[1] == "Quotations: \(sound.quotationCount), not at their lines: 0")
        plan.figures[0].source = Quotation(words: "không có", line: 4)
        let lines = PlanProvenance(plan, text: text).lines
        #expect(lines[1] == "Quotations: \(sound.quotationCount), not at their lines: 1")
        #expect(lines[2] == "  line 4: “không có”")
        #expect(lines[3].hasPrefix("Numbers in the text: \(sound.numbers.count), "))
    }
}
