import Catalogue
import Testing
import Values

@Suite("A plan held against its own text")
struct PlanProvenanceTests {
    private func text(_ name: String) throws -> String {
        String(decoding: try PlanFixture.bytes("Plans/\(name).txt"), as: UTF8.self)
    }

    @Test(arguments: ["binh-minh", "thanh-dong"])
    func everyQuotationStandsAtItsLines(_ name: String) throws {
        let plan = try PlanFixture.plan(name)
        let provenance = PlanProvenance(plan, text: try text(name))
        #expect(provenance.misplaced == [])
        #expect(provenance.quotationCount == plan.quotations.count)
        #expect(provenance.quotationCount > plan.nodes.count + plan.figures.count)
        #expect(!provenance.numbers.isEmpty)
    }

    @Test
    func everyQuotationIsAsked() throws {
        let plan = try PlanFixture.plan("binh-minh")
        #expect(PlanProvenance(plan, text: "").misplaced == plan.quotations)
    }

    @Test
    func aMisplacedOneIsFound() throws {
        var plan = try PlanFixture.plan("binh-minh")
        plan.figures[3].source.line += 1
        plan.nodes[1].source.words += " khác"
        plan.document.sources.period.lastLine = 1
        let provenance = PlanProvenance(plan, text: try text("binh-minh"))
        #expect(
            Set(provenance.misplaced) == [
                plan.figures[3].source, plan.nodes[1].source, plan.document.sources.period,
            ]
        )
    }

    @Test(
        arguments: [(0, nil), (-1, nil), (1, 1_000_000), (4000, nil), (Int.max, Int.max)]
            as [(Int, Int?)]
    )
    func linesThatAreNotThereAreNoEnd(_ line: Int, _ last: Int?) throws {
        var plan = try PlanFixture.plan("binh-minh")
        plan.figures[0].source = Quotation(words: "1", line: line, lastLine: last)
        let provenance = PlanProvenance(plan, text: try text("binh-minh"))
        #expect(provenance.misplaced.contains(plan.figures[0].source))
    }

    /// Marks of Markdown, white space and the form of the letters are no difference.
    @Test
    func theTextMayBeWrittenOtherwise() throws {
        var plan = try PlanFixture.plan("binh-minh")
        plan.nodes = [plan.nodes[0]]
        plan.nodes[0].source = Quotation(words: "Nhà ở cho 200 hộ", line: 1, lastLine: 2)
        plan.figures = []
        let text = "### **Nha\u{300} ơ\u{309}**   cho\t200\\\nhộ"
        #expect(!PlanProvenance(plan, text: text).misplaced.contains(plan.nodes[0].source))
    }

    @Test
    func numbersThatAreInNoQuotationAreTold() throws {
        var plan = try PlanFixture.plan("binh-minh")
        plan.nodes = [plan.nodes[0]]
        plan.nodes[0].source = Quotation(words: "200 hộ, 46 triệu", line: 2)
        plan.figures = []
        let text = "x\nhỗ trợ 200 hộ, 46 triệu đồng/hộ ngày 14/10/2021; 25.320,5.\n46"
        let provenance = PlanProvenance(plan, text: text)
        #expect(provenance.numbers.map(\.text) == ["200", "46", "14/10/2021", "25.320,5", "46"])
        #expect(provenance.numbers.map(\.line) == [2, 2, 2, 2, 3])
        let missing = provenance.unquoted.map { "\($0.line): \($0.text)" }
        #expect(missing == ["2: 14/10/2021", "2: 25.320,5", "3: 46"])
    }
}
