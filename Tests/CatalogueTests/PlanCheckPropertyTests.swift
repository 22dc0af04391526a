import Catalogue
import SeededRandom
import Testing
import Values

@Suite("The check of plans made up at random")
struct PlanCheckPropertyTests {
    /// A right plan's money with sections at random and some extremes.
    private func plan(_ seed: Int) throws -> Plan {
        var random = SeededRandom(seed: UInt64(seed))
        var plan = try RandomPlan(seed: seed).plan
        for index in plan.nodes.indices where Bool.random(using: &random) {
            plan.nodes[index].aims = ["a", "d", "e"].compactMap(CatalogueCode.init)
            plan.nodes[index].status = Bool.random(using: &random) ? .funded : .noCapital
        }
        for index in plan.figures.indices where Int.random(in: 0..<9, using: &random) == 0 {
            let amounts = [0, 1, -1, Int64.max, Int64.min, 1 << 53]
            plan.figures[index].amount = Money(vnd: amounts.randomElement(using: &random) ?? 0)
        }
        if plan.nodes.count > 2 {
            plan.nodes.remove(at: Int.random(in: 1..<plan.nodes.count, using: &random))
        }
        if seed.isMultiple(of: 5), let last = plan.nodes.last?.code {
            // Nodes that are one another's parents.
            plan.nodes[0].parent = last
        }
        var content = RandomContent(seed: seed, nodes: plan.nodes.map(\.code))
        plan.content = try content.content()
        return plan
    }

    @Test(arguments: 0..<60)
    func anyPlanIsBorneAndItsOrderDoesNotMatter(_ seed: Int) throws {
        let plan = try plan(seed)
        guard let check = try? PlanCheck(plan) else {
            #expect(throws: ValueError.self) { try PlanMoney(plan) }
            return
        }
        #expect(Set(check.findings.map(\.id)).count == check.findings.count)
        #expect(check.findings.allSatisfy { !$0.places.isEmpty && !$0.text.vi.isEmpty })
        #expect(check.findings.allSatisfy { Self.isPlain($0.id) })
        var random = SeededRandom(seed: UInt64(seed))
        let again = try PlanCheck(plan.shuffled(&random))
        #expect(again.findings == check.findings)
        #expect(again.explained == check.explained)
    }

    /// What can stand in a path of a URL as it is.
    private static func isPlain(_ id: String) -> Bool {
        id.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."):
                true
            default: false
            }
        }
    }

    @Test
    func allRulesAreMetAtRandom() throws {
        let rules = try (0..<150).flatMap { seed -> [FindingRule] in
            let plan = try plan(seed)
            return (try? PlanCheck(plan))?.findings.map(\.rule) ?? []
        }
        #expect(Set(FindingRule.allCases).subtracting(rules).isEmpty)
    }

    @Test
    func aRightPlanWithoutSectionsHasNoneButOfItsTasks() throws {
        for seed in 0..<50 {
            var plan = try RandomPlan(seed: seed).plan
            plan.content = PlanContent()
            let rules = try PlanCheck(plan).findings.map(\.rule)
            #expect(
                Set(rules).isSubset(of: [.counterpartRatio, .moneyWithoutQuantity, .largeShare])
            )
        }
    }

    @Test
    func theOrderOfSectionsInAFileDoesNotMatter() throws {
        var sketch = PlanSketch(
            nodes: ["1", "3"],
            figures: ["1 recurrent - 5", "- recurrent - 6"],
            #""aims": [{ "code": "water", "name": "nước" }]"#,
            #""objectives": [{ "code": "M", "node": "1", "aims": ["water"], "words": "x", "line": 3 }]"#,
            #""annexes": [{ "code": "bieu", "title": "Biểu", "rows": null, "words": "x", "line": 9 }]"#
        )
        let ids = try sketch.check().findings.map(\.id)
        sketch.sections.reverse()
        sketch.figures.reverse()
        #expect(try sketch.check().findings.map(\.id) == ids)
        #expect(ids.count == 6)
    }

    @Test
    func ruleNamesAreInBothLanguages() {
        for rule in FindingRule.allCases {
            #expect(rule.name.vi != rule.name.en && !rule.name.vi.isEmpty)
        }
        #expect(PlanFinding.Topic.allCases.map(\.name.vi).count == 6)
    }
}
