import Catalogue
import Testing
import Values

/// Every sum of the plan, recomputed.
@Suite("The Văn Quan plan's money")
struct VanQuanMoneyTests {
    struct Row: Sendable {
        let node: String?
        let nature: CapitalNature?
        let source: FundingSource?
        let stated: Int64?
        let computed: Int64

        init(
            _ node: String?,
            _ nature: CapitalNature?,
            _ source: FundingSource?,
            _ stated: Int64?,
            _ computed: Int64
        ) {
            self.node = node
            self.nature = nature
            self.source = source
            self.stated = stated
            self.computed = computed
        }
    }

    static let rows = [
        Row(nil, nil, nil, 272_797, 272_797),
        Row(nil, nil, .central, nil, 261_396),
        Row(nil, nil, .district, nil, 11_401),
        Row(nil, .developmentInvestment, nil, 208_224, 208_224),
        Row(nil, .developmentInvestment, .central, 196_832, 196_823),
        Row(nil, .developmentInvestment, .district, 11_401, 11_401),
        Row(nil, .recurrent, nil, 64_573, 64_573),
        Row(nil, .recurrent, .central, 64_573, 64_573),
        Row("1", nil, nil, 46_897, 46_897),
        Row("1", .developmentInvestment, nil, 43_097, 43_097),
        Row("1", .recurrent, .central, 3800, 3800),
        Row("3", nil, nil, 29_591, 29_591),
        Row("3", .recurrent, nil, nil, 29_591),
        Row("4", nil, nil, nil, 137_729),
        Row("4", .developmentInvestment, nil, nil, 130_449),
        Row("4.1", nil, nil, 137_729, 137_729),
        Row("4.1", .developmentInvestment, nil, 130_449, 130_449),
        Row("5", nil, nil, 47_700, 47_700),
        Row("5", .developmentInvestment, nil, 33_286, 33_286),
        Row("5", .developmentInvestment, .central, 31_701, 31_701),
        Row("5", .recurrent, nil, 14_414, 14_414),
        Row("5.1", nil, nil, nil, 33_286),
        Row("6", nil, nil, 2844, 2844),
        Row("6", .developmentInvestment, nil, 1392, 1392),
        Row("9", nil, nil, nil, 304),
        Row("10", nil, nil, 1023, 1023),
        Row("10", .recurrent, .central, 1023, 1023),
    ]

    @Test(arguments: rows)
    func recomputes(_ row: Row) throws {
        let money = try PlanMoney(PlanFixture.vanQuan())
        let cell = try #require(
            money.cell(of: row.node.flatMap(NodeCode.init), MoneyCell(row.nature, row.source))
        )
        #expect(cell.stated == row.stated.map(million))
        #expect(cell.computed == million(row.computed))
    }

    @Test
    func thePlansTotalIsThatOfItsTenProjects() throws {
        let money = try PlanMoney(PlanFixture.vanQuan())
        let totals = (1...10).compactMap { number in
            money.cell(of: NodeCode("\(number)"), .total)?.computed
        }
        #expect(
            totals.map(\.vnd)
                == [46_897, 29_591, 137_729, 47_700, 2844, 4199, 2510, 304, 1023]
                .map { million($0).vnd }
        )
        #expect(try Money.sum(totals) == million(272_797))
    }

    /// By the plan's own words development investment is 208.233, which it states as 208.224.
    @Test
    func statedSourcesDoNotAddUpToTheStatedNature() throws {
        let plan = try PlanFixture.vanQuan()
        let central = try #require(plan.figure(nil, .developmentInvestment, .central))
        let district = try #require(plan.figure(nil, .developmentInvestment, .district))
        #expect(try central.amount + district.amount == million(208_233))
        #expect(plan.figure(nil, .developmentInvestment)?.amount == million(208_224))
    }

    @Test
    func nothingElseDisagrees() throws {
        let money = try PlanMoney(PlanFixture.vanQuan())
        let disagreeing = money.cells.filter { ($0.difference ?? .zero) != .zero }
        #expect(disagreeing.count == 1)
        #expect(money.cells.filter { $0.statement != nil }.count == 57)
        #expect(money.cells.allSatisfy { $0.computed != nil })
    }

    @Test
    func contentsAndNodesWithoutCapitalHaveNoMoney() throws {
        let money = try PlanMoney(PlanFixture.vanQuan())
        for code in ["2", "3.2.1", "5.2", "8.1", "9.1"] {
            #expect(!money.cells.contains { $0.node?.text == code })
        }
    }

    @Test
    func theOneFindingShowsBothValuesAndTheirSources() throws {
        let findings = try PlanFinding.arithmetic(in: PlanMoney(PlanFixture.vanQuan()))
        #expect(findings.count == 1)
        let finding = try #require(findings.first)
        #expect(finding.kind == .arithmetic)
        #expect(finding.node == nil)
        let money = try #require(finding.money)
        #expect(money.cell == MoneyCell(.developmentInvestment, .central))
        #expect(money.stated == million(196_832))
        #expect(money.computed == million(196_823))
        #expect(money.difference == million(9))
        #expect(money.source == Quotation(words: "NSTW là 196.832 triệu đồng", line: 78))
        #expect(money.parts.map(\.node?.text) == ["1", "4.1", "5.1", "6"])
        #expect(money.parts.map(\.amount) == [39_559, 124_237, 31_701, 1326].map(million))
        #expect(finding.places.map(\.source.line) == [78, 90, 136, 146, 178])
        #expect(
            finding.arithmetic?.vi
                == "39.559 + 124.237 + 31.701 + 1.326 = 196.823 ≠ 196.832 (triệu đồng)"
        )
        #expect(
            finding.text.vi
                == "Toàn kế hoạch, vốn đầu tư phát triển, ngân sách trung ương: kế hoạch ghi "
                + "196.832 triệu đồng, cộng các số thành phần được 196.823 triệu đồng; "
                + "số ghi cao hơn 9 triệu đồng."
        )
        #expect(
            finding.text.en
                == "The whole plan, development investment, central budget: the plan states "
                + "196,832 million VND, its parts add up to 196,823 million VND; the stated "
                + "amount is 9 million VND higher."
        )
    }
}
