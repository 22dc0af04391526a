import Catalogue
import Testing
import Values

@Suite("Findings in plans made up at random")
struct PlanFindingPropertyTests {
    private func findings(_ plan: Plan) throws -> [PlanFinding] {
        try PlanFinding.arithmetic(in: PlanMoney(plan))
    }

    private func places(_ findings: [PlanFinding]) -> Set<RandomPlan.Key> {
        Set(
            findings.compactMap { finding in
                finding.money.map { RandomPlan.Key(node: finding.node, cell: $0.cell) }
            }
        )
    }

    @Test(arguments: 0..<50)
    func aRightPlanHasNone(_ seed: Int) throws {
        #expect(try findings(RandomPlan(seed: seed).plan).isEmpty)
    }

    @Test(arguments: 0..<50)
    func aChangedSumIsTheOnlyOne(_ seed: Int) throws {
        var random = try RandomPlan(seed: seed)
        guard let index = random.pick(random.sums) else { return }
        let before = random.plan.figures[index]
        let expected = random.change(index)
        let found = try findings(random.plan)
        #expect(places(found) == expected)
        #expect(found.map(\.money?.computed) == [before.amount])
        #expect(found.map(\.money?.source) == [before.source])
    }

    @Test(arguments: 0..<50)
    func aChangedPartShowsAtEverySumAboveIt(_ seed: Int) throws {
        var random = try RandomPlan(seed: seed)
        guard let index = random.pick(random.bases) else { return }
        let expected = random.change(index)
        let found = try findings(random.plan)
        #expect(places(found) == expected)
        #expect(found.count == expected.count)
        #expect(found.allSatisfy { $0.money?.parts.contains(random.plan.figures[index]) == true })
    }

    @Test(arguments: 0..<50)
    func theOrderInThePlanDoesNotMatter(_ seed: Int) throws {
        var random = try RandomPlan(seed: seed)
        if let index = random.pick(random.bases) { _ = random.change(index) }
        let money = try PlanMoney(random.plan)
        random.shuffle()
        let shuffled = try PlanMoney(random.plan)
        #expect(PlanFinding.arithmetic(in: shuffled) == PlanFinding.arithmetic(in: money))
        #expect(Set(shuffled.cells) == Set(money.cells))
    }

    @Test(arguments: 0..<50)
    func computedAmountsAreTheSumsOfTheirParts(_ seed: Int) throws {
        for cell in try PlanMoney(RandomPlan(seed: seed).plan).cells {
            let sum = try Money.sum(cell.parts.map(\.amount))
            #expect(cell.computed == nil || cell.computed == sum)
        }
    }
}
