import Catalogue
import Testing
import Values

@Suite("Which figures a plan's sums are made of")
struct BaseFigureTests {
    private func plan(
        _ figures: [(String?, CapitalNature?, FundingSource?, Int64)]
    ) throws -> PlanMoney {
        var plan = try PlanFixture.plan("thanh-dong")
        plan.figures = figures.enumerated().map { index, figure in
            StatedFigure(
                node: figure.0.flatMap(NodeCode.init),
                cell: MoneyCell(figure.1, figure.2),
                amount: Money(vnd: figure.3),
                source: Quotation(words: "x", line: index + 1)
            )
        }
        return try PlanMoney(plan)
    }

    @Test
    func aNatureWithoutSourceIsTheBaseAndItsSourcesAreUnknown() throws {
        let money = try plan([
            (nil, .recurrent, .central, 70), ("1.1", .recurrent, .central, 70),
            ("2", .recurrent, nil, 30),
        ])
        #expect(money.cell(of: nil, MoneyCell(.recurrent, nil))?.computed?.vnd == 100)
        #expect(money.cell(of: nil, .total)?.computed?.vnd == 100)
        let central = try #require(money.cell(of: nil, MoneyCell(.recurrent, .central)))
        #expect(central.stated?.vnd == 70)
        #expect(central.computed == nil && central.difference == nil)
        #expect(money.cell(of: NodeCode("2"), MoneyCell(.recurrent, .central)) == nil)
        #expect(PlanFinding.arithmetic(in: money).isEmpty)
    }

    @Test
    func aTotalAloneIsTheBaseAndNothingElseIsComputable() throws {
        let money = try plan([("1", nil, nil, 50)])
        #expect(money.cells.map(\.cell) == [.total, .total])
        #expect(money.cells.map(\.computed?.vnd) == [50, 50])
    }

    @Test
    func whatIsStatedBelowTakesThePlaceOfWhatIsStatedAbove() throws {
        let money = try plan([
            ("1", .recurrent, .central, 100), ("1.1", .recurrent, .central, 60),
            ("1.1.2", .recurrent, .central, 50),
        ])
        let findings = PlanFinding.arithmetic(in: money)
        #expect(findings.map(\.node?.text) == ["1", "1.1"])
        #expect(findings.map(\.money?.computed.vnd) == [50, 50])
        #expect(findings.map(\.money?.difference.vnd) == [50, 10])
        #expect(findings.first?.text.vi.contains("0,0001 triệu đồng") == true)
    }

    @Test
    func aZeroBelowDoesNotSpeakForItsSiblings() throws {
        let money = try plan([
            ("1", nil, nil, 100), ("1", .recurrent, .central, 100), ("1.1", nil, nil, 0),
        ])
        #expect(PlanFinding.arithmetic(in: money).isEmpty)
        #expect(money.cell(of: NodeCode("1"), MoneyCell(.recurrent, nil))?.computed?.vnd == 100)
    }

    @Test
    func aZeroThatIsAllOfTheSameMoneyStatedBelowDisagrees() throws {
        let money = try plan([("1", .recurrent, nil, 100), ("1.1", .recurrent, .central, 0)])
        #expect(PlanFinding.arithmetic(in: money).map(\.money?.computed) == [.zero])
    }

    /// What no node below states stays the node's own.
    @Test
    func aSourceThatIsNotSplitBelowCountsWhereItIsStated() throws {
        let money = try plan([
            ("1", .recurrent, nil, 100), ("1", .recurrent, .district, 40),
            ("1.1", .recurrent, .central, 60),
        ])
        #expect(PlanFinding.arithmetic(in: money).isEmpty)
        #expect(money.cell(of: NodeCode("1"), .total)?.computed?.vnd == 100)
        #expect(money.cell(of: NodeCode("1.1"), .total)?.computed?.vnd == 60)
    }

    @Test
    func noMoneyIsCountedTwice() throws {
        let money = try plan([
            ("1", .recurrent, .central, 50), ("1", nil, .central, 50), ("1", .recurrent, nil, 50),
            ("1.1", .recurrent, nil, 50),
        ])
        #expect(money.cell(of: nil, .total)?.computed?.vnd == 50)
    }

    @Test
    func thePlanAloneCanBeChecked() throws {
        let money = try plan([
            (nil, .recurrent, nil, 90), (nil, .recurrent, .central, 60),
            (nil, .recurrent, .district, 40),
        ])
        let finding = try #require(PlanFinding.arithmetic(in: money).first)
        #expect(finding.money?.difference.vnd == -10)
        #expect(finding.text.vi.contains("thấp hơn"))
        #expect(finding.money?.parts.allSatisfy { $0.node == nil } == true)
    }

    @Test
    func sumsBeyond64BitsAreRefused() {
        #expect(throws: ValueError.self) {
            try plan([("1", .recurrent, .central, .max), ("2", .recurrent, .central, 1)])
        }
    }

    @Test
    func aPlanInAnyStateIsBorne() throws {
        var plan = try PlanFixture.plan("thanh-dong")
        let (first, second) = (plan.nodes[0].code, plan.nodes[1].code)
        plan.nodes[0].parent = second
        plan.nodes.append(plan.nodes[4])
        plan.nodes[4].parent = NodeCode("99")
        plan.figures.append(plan.figures[11])
        let money = try PlanMoney(plan)
        #expect(money.cell(of: first, .total) == nil)
        #expect(money.cell(of: nil, MoneyCell(.recurrent, nil))?.computed?.vnd == 100_500_000)
    }
}
