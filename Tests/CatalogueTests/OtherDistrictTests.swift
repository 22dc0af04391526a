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
        #expect(finding.money?.cell == MoneyCell(.recurrent, nil))
        #expect(finding.money?.difference == million(100))
        #expect(finding.money?.parts.map(\.node?.text) == ["2.1", "2.2", "2.2"])
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

    @Test
    func allThatAnotherPlanShows() throws {
        let check = try PlanCheck(PlanFixture.plan("binh-minh"))
        #expect(
            check.findings.map(\.slug) == [
                "arithmetic-2-recurrent-all",
                "annex-differs-chi-tiet-dau-tu-5-development-investment-central",
                "counterpart-ratio-6",
                "unit-cost-differs-1-development-investment",
                "money-without-quantity-plan-recurrent",
                "target-differs-poverty-c-01-c-05",
                "target-differs-clean-water-c-02-c-06",
                "aim-without-task-sanitation",
                "eligibility-differs-1-kinh",
                "ambiguous-deadline-bao-cao-nam",
                "numbering-gap-4",
                "citation-periods-12-nq-hu",
            ]
        )
        #expect(
            check.findings.compactMap(\.arithmetic?.vi) == [
                "3.000 + 2.000,25 + 20,25 = 5.020,5 ≠ 5.120,5 (triệu đồng)",
                "1.503 + 1.500 = 3.003 ≠ 3.000 (triệu đồng)",
                "300 : 1.500 = 20,00% ≠ 10,00%; 1.500 × 10,00% ≈ 150 (triệu đồng)",
                "200 × 46 = 9.200 ≠ 9.900 (triệu đồng)",
                "2.000,25 + 20,25 = 2.020,5 (triệu đồng)",
            ]
        )
        #expect(check.explained.map(\.arithmetic.vi) == ["150 × 20 = 3.000 (triệu đồng)"])
    }

    @Test
    func aRightPlanShowsNothing() throws {
        let check = try PlanCheck(PlanFixture.plan("thanh-dong"))
        #expect(check.findings.isEmpty)
        #expect(check.explained.map(\.node.text) == ["1.1.1", "1.1.2", "2"])
    }
}
