import Contracts
import Testing
import Values

@testable import Gateway

@Suite("Amounts and their explanations")
struct MoneyFiguresTests {
    private func figure(
        _ node: String?,
        _ nature: CapitalNature?,
        _ source: FundingSource?,
        stated: Int64? = nil,
        computed: Int64? = nil,
        words: String? = nil
    ) -> PlanMoneyFigure {
        let difference = stated.flatMap { stated in computed.map { (stated - $0) * 1_000_000 } }
        return PlanMoneyFigure(
            nodeCode: node.flatMap { NodeCode($0) },
            title: "",
            nature: nature,
            source: source,
            stated: stated.map { Money(vnd: $0 * 1_000_000) },
            computed: computed.map { Money(vnd: $0 * 1_000_000) },
            differenceVND: difference,
            words: words,
            line: words == nil ? nil : 78
        )
    }

    private func money(_ figures: [PlanMoneyFigure]) throws -> MoneyFigures {
        MoneyFigures(figures, of: try #require(PlanCode("a-plan")), in: .vi)
    }

    @Test("a stated amount opens the plan's words and their line")
    func stated() throws {
        let money = try money([figure("1", nil, nil, stated: 46_897, words: "46.897 triệu đồng")])
        let amount = money.amount(NodeCode("1"), nil, nil)
        #expect(amount.source?.text == "46.897")
        #expect(amount.source?.words == "46.897 triệu đồng")
        #expect(amount.source?.place == "Lời văn kế hoạch, dòng 78")
        #expect(!amount.isComputed)
    }

    @Test("an amount that was added up says of what, and is told apart")
    func computed() throws {
        let money = try money([
            figure("4", nil, .central, computed: 131_517),
            figure("4", .developmentInvestment, .central, stated: 124_237),
            figure("4", .recurrent, .central, stated: 7_280),
        ])
        let amount = money.amount(NodeCode("4"), nil, .central)
        #expect(amount.isComputed)
        #expect(
            amount.source?.note
                == "Cộng lại: 124.237 (Vốn đầu tư phát triển) + 7.280 (Vốn sự nghiệp) = 131.517 (triệu đồng)"
        )
    }

    @Test(
        "where stated and added up differ, both sign and amount are said and the findings are one press away"
    )
    func difference() throws {
        let money = try money([
            figure(nil, .developmentInvestment, .central, stated: 196_832, computed: 196_823)
        ])
        let amount = money.amount(nil, .developmentInvestment, .central)
        #expect(amount.difference?.text == "lệch +9")
        #expect(amount.difference?.path == "/plans/a-plan/findings?topic=money")
    }

    @Test("no amount is a dash and never a zero")
    func nothing() throws {
        let amount = try money([]).amount(NodeCode("2"), nil, nil)
        #expect(amount.source == nil)
        #expect(!amount.isComputed)
    }

    @Test(
        "columns follow from the figures: one for a nature of one source, else each and their sum"
    )
    func columns() throws {
        let columns = MoneyColumn.columns(
            of: try money([
                figure(nil, .developmentInvestment, .central, stated: 2),
                figure(nil, .developmentInvestment, .province, stated: 1),
                figure(nil, .recurrent, .central, stated: 1),
                figure(nil, .recurrent, nil, computed: 1),
            ])
        )
        #expect(
            columns.map(\.text.vi) == [
                "Ngân sách trung ương", "Ngân sách tỉnh", "Cộng", "Ngân sách trung ương", "Tổng số",
            ]
        )
    }

    @Test("money of a nature that has no source keeps a column of its own beside the one source")
    func unsourced() throws {
        let columns = MoneyColumn.columns(
            of: try money([
                figure(nil, .recurrent, nil, stated: 3),
                figure(nil, .recurrent, .central, stated: 2),
                figure("1", .recurrent, nil, stated: 1),
            ])
        )
        #expect(columns.map(\.text.vi) == ["Ngân sách trung ương", "Cộng", "Tổng số"])
    }

    @Test("shares are drawn only of all money")
    func shares() throws {
        let some = try money([
            figure(nil, nil, nil, stated: 3), figure(nil, nil, .central, computed: 2),
        ])
        #expect(try MoneyCharts(nodes: [], money: some, at: .earliest).views.isEmpty)
        let all = try money([
            figure(nil, nil, nil, stated: 2), figure(nil, nil, .central, computed: 2),
        ])
        #expect(try MoneyCharts(nodes: [], money: all, at: .earliest).views.count == 1)
    }

    @Test("charts show as many decimals as the amounts have")
    func decimals() throws {
        #expect(try money([figure("1", nil, nil, stated: 304)]).decimals == 0)
        let half = PlanMoneyFigure(
            nodeCode: nil,
            title: "",
            nature: nil,
            source: nil,
            stated: Money(vnd: 1_326_500_000),
            computed: nil,
            differenceVND: nil,
            words: nil,
            line: nil
        )
        #expect(try money([half]).decimals == 1)
    }
}
