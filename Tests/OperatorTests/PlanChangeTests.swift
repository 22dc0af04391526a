import Catalogue
import Testing
import Values

@testable import Operator

@Suite
struct PlanChangeTests {
    private func figure(_ node: String?, _ amount: Int64) throws -> StatedFigure {
        StatedFigure(
            node: try node.map(NodeCode.init(validating:)),
            cell: .total,
            amount: Money(vnd: amount),
            source: Quotation(words: "\(amount)", line: 1)
        )
    }

    private func node(_ code: String, _ title: String) throws -> PlanNode {
        PlanNode(
            code: try NodeCode(validating: code),
            level: .componentProject,
            parent: nil,
            title: title,
            status: .funded,
            source: Quotation(words: title, line: 1)
        )
    }

    private func plan(_ nodes: [PlanNode], _ figures: [StatedFigure]) throws -> Plan {
        let quotation = Quotation(words: "…", line: 1)
        return Plan(
            document: PlanDocument(
                code: try PlanCode(validating: "test-2021-2025"),
                title: "T",
                issuer: "I",
                province: "P",
                unitCode: try UnitCode(validating: "unit"),
                unitName: "U",
                fromYear: try PlanYear(validating: 2021),
                toYear: try PlanYear(validating: 2025),
                sources: PlanSources(
                    title: quotation,
                    issuer: quotation,
                    province: quotation,
                    unit: quotation,
                    period: quotation
                )
            ),
            nodes: nodes,
            figures: figures
        )
    }

    @Test
    func theSamePlanHasNoChange() throws {
        let one = try plan([node("1", "A")], [figure("1", 5)])
        #expect(PlanChange(from: one, to: one).lines == [])
    }

    @Test
    func aNewPlanIsAllAdded() throws {
        let one = try plan([node("1", "A")], [figure("1", 5), figure(nil, 5)])
        #expect(
            PlanChange(from: nil, to: one).lines
                == ["the cover", "nodes: 1 added (1)", "figures: 2 added (1, plan)"]
        )
    }

    @Test
    func eachKindOfChangeIsTold() throws {
        let old = try plan([node("1", "A"), node("2", "B")], [figure("1", 5), figure("2", 6)])
        let new = try plan([node("1", "Z"), node("3", "C")], [figure("1", 7), figure("3", 6)])
        #expect(
            PlanChange(from: old, to: new).lines == [
                "nodes: 1 added (3), 1 removed (2), 1 changed (1)",
                "figures: 1 added (3), 1 removed (2), 1 changed (1)",
            ]
        )
    }

    @Test
    func manyChangesAreCounted() throws {
        let nodes = try (1...30).map { try node("\($0)", "A") }
        let change = PlanChange(from: try plan([], []), to: try plan(nodes, []))
        #expect(change.lines == ["nodes: 30 added"])
    }

    /// What else a plan says stands beneath, a line a section.
    @Test
    func sectionsAreToldAfterTheMoney() throws {
        let old = try plan([node("1", "A")], [])
        var new = old
        new.content = try CatalogueFixture.plan().content
        let lines = PlanChange(from: old, to: new).lines
        #expect(lines.first?.hasPrefix("aims: 10 added (") == true)
        #expect(lines.contains("corrections: 1 added (1)"))
    }
}
