import Catalogue
import Testing
import Values

@Suite("Plans of other districts")
struct OtherDistrictTests {
    @Test
    func anErrorOfItsOwnIsFound() throws {
        let findings = try PlanFinding.arithmetic(
            in: PlanMoney(PlanFixture.plan("binh-minh"))
        )
        #expect(findings.map(\.node?.text) == ["2"])
        let finding = try #require(findings.first)
        #expect(finding.cell == MoneyCell(.recurrent, nil))
        #expect(finding.difference == million(100))
        #expect(finding.parts.map(\.node?.text) == ["2.1", "2.2", "2.2"])
        #expect(finding.text.vi.contains("5.120,5 triệu đồng"))
        #expect(finding.text.vi.contains("5.020,5 triệu đồng"))
        #expect(finding.id.hasPrefix("arithmetic-2-recurrent-all-"))
    }

    @Test
    func aRightPlanHasNoFinding() throws {
        let money = try PlanMoney(PlanFixture.plan("thanh-dong"))
        #expect(PlanFinding.arithmetic(in: money).isEmpty)
        #expect(money.cell(of: nil, .total)?.computed == Money(vnd: 800_750_000))
    }

    /// *Vốn lồng ghép* stands beside the programme's own money.
    @Test
    func integratedFundsAreInNoTotal() throws {
        let money = try PlanMoney(PlanFixture.plan("thanh-dong"))
        #expect(money.cell(of: nil, MoneyCell(nil, .integrated))?.computed == million(50))
        #expect(money.cell(of: NodeCode("1"), .total)?.computed == Money(vnd: 700_250_000))
    }

    @Test
    func aStatedZeroLeavesTheOtherSumsComputable() throws {
        let money = try PlanMoney(PlanFixture.plan("binh-minh"))
        #expect(money.cell(of: NodeCode("3"), .total)?.stated == .zero)
        #expect(
            money.cell(of: nil, MoneyCell(.developmentInvestment, .province))?.computed
                == million(2000)
        )
    }
}
