import Contracts
import Values

/// The plan's money by node, nature, source, and year where it is known.
enum MoneyPage: Page {
    static let path = "/plans/{plan}/money"

    struct View {
        let grid: MoneyGrid
        let charts: [ChartView]
        let years: [YearTable]
        let hasYears: Bool
        let fault: String?
        let missingPath: String
    }

    static let template = """
        <p class="lead">{{t.money_lead}}</p>
        {{#page.charts}}{{>chart}}{{/page.charts}}
        {{#page.grid}}{{>money-grid}}{{/page.grid}}
        <section><h2>{{t.money_by_year}}</h2>
        {{#page.years}}{{>year-table}}{{/page.years}}
        {{#page.fault}}<p class="notice notice-error">{{.}}</p>{{/page.fault}}
        {{^page.hasYears}}{{^page.fault}}<p class="empty">{{t.money_no_years}} <a href="{{page.missingPath}}">{{t.nav_missing}}</a></p>{{/page.fault}}{{/page.hasYears}}
        </section>
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let plan = try visit.plan
        async let nodes = visit.ask(ListPlanNodes.self, .init(planCode: plan)).items
        async let money = visit.ask(ListPlanMoney.self, .init(planCode: plan)).items
        async let document = visit.attempt(GetPlan.self, .init(planCode: plan))
        let figures = MoneyFigures(try await money, of: plan, in: visit.language)
        let (items, part) = (try await nodes, try await document)
        let charts = MoneyCharts(nodes: items, money: figures, at: visit.now)
        let years = try (part.value?.annexes ?? []).compactMap {
            try YearTable($0, in: visit.words)
        }
        return PageContent(
            title: visit.words["money_title"],
            menu: .money,
            view: View(
                grid: MoneyGrid(items, figures, whole: visit.words["whole_plan"]),
                charts: try charts.views,
                years: years,
                hasYears: !years.isEmpty,
                fault: part.fault,
                missingPath: Paths.plan(plan, "missing")
            )
        )
    }
}
