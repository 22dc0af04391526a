import Charts
import Contracts
import Values
import Vietnamese

/// The plan's money as drawings: by component project and nature, and by source.
struct MoneyCharts {
    private let nodes: [PlanNodeItem]
    private let money: MoneyFigures
    private let moment: String

    private var language: Language { money.language }

    init(nodes: [PlanNodeItem], money: MoneyFigures, at now: Instant) {
        self.nodes = nodes.filter { $0.level == .componentProject && money.value($0.code) != nil }
        self.money = money
        moment = Sentences.seen(at: now)[money.language]
    }

    /// Those for which there is money.
    var views: [ChartView] {
        get throws { try [projects, sources].compactMap { $0 } }
    }

    private var projects: ChartView? {
        get throws {
            let natures = CapitalNature.allCases.filter { money.has(nature: $0) }
            guard !nodes.isEmpty, !natures.isEmpty, let title = largest else { return nil }
            let bars = try nodes.map { node in
                BarChart.Bar(
                    name: Sentences.project(node.code, node.title)[language],
                    values: try natures.map { try amount(part($0, of: node.code)) }
                )
            }
            let chart = try BarChart(
                caption: caption(title),
                series: natures.map { $0.name[language] },
                bars: bars,
                decimals: decimals,
                language: language
            )
            return ChartView(svg: chart.figure(id: try ChartID("money-by-project")))
        }
    }

    private var sources: ChartView? {
        get throws {
            let found = FundingSource.allCases.filter { money.value(nil, nil, $0) != nil }
            // Shares of all money: only where the sources come to it.
            let amounts = found.compactMap { money.value(nil, nil, $0) }
            guard !found.isEmpty, amounts.allSatisfy({ !$0.isNegative }),
                try Money.sum(amounts) == money.value(nil)
            else { return nil }
            let parts = try found.map { source in
                ShareBar.Part(
                    name: source.name[language],
                    amount: try amount(money.value(nil, nil, source)) ?? .zero
                )
            }
            let title = Sentences.mainSource(parts.map { ($0.name, $0.amount.units) })[language]
            let chart = try ShareBar(
                caption: caption(title),
                parts: parts,
                decimals: decimals,
                language: language
            )
            return ChartView(svg: chart.figure(id: try ChartID("money-by-source")))
        }
    }

    /// The largest project's share, as a sentence; nothing without a total.
    private var largest: String? {
        let amounts = nodes.compactMap { node in money.value(node.code).map { (node, $0.vnd) } }
        guard let (node, vnd) = amounts.max(by: { $0.1 < $1.1 }),
            let total = money.value(nil)?.vnd, total > 0, vnd <= total
        else { return nil }
        let permille = Sentences.permille(vnd, of: total)
        return Sentences.largestProject(node.code, permille)[language]
    }

    private func amount(_ money: Money?) throws -> ChartAmount? {
        // What is below zero cannot be a part of a bar; no plan gives less than nothing.
        try money.flatMap { $0.isNegative ? nil : try ChartAmount($0.vnd / unit) }
    }

    /// The money of a nature: none at all, where the others come to the node's total already.
    private func part(_ nature: CapitalNature, of node: NodeCode) -> Money? {
        if let value = money.value(node, nature) { return value }
        let known = CapitalNature.allCases.compactMap { money.value(node, $0) }
        return (try? Money.sum(known)) == money.value(node) ? .zero : nil
    }

    /// Decimals of a triệu that the amounts need.
    private var decimals: Int { money.decimals }

    /// Đồng in the last of them.
    private var unit: Int64 { (decimals..<6).reduce(1) { unit, _ in unit * 10 } }

    private func caption(_ title: String) -> ChartCaption {
        ChartCaption(
            title: title,
            unit: Sentences.millionVND[language],
            source: Sentences.fromPlan[language],
            moment: moment
        )
    }
}

/// A drawing, as `Charts` made it: markup, and nobody's text in it unescaped.
struct ChartView {
    let svg: String

    static let name = "chart"
    static let template = "{{{.svg}}}"
}
