import Contracts
import Values

/// The plan's money as a table: nodes down, natures and sources across, in triệu đồng.
///
/// Which columns there are follows from the figures: a plan with provincial money has a column for it.
struct MoneyGrid {
    let natures: [NatureHead]
    let sources: [SourceHead]
    let rows: [Row]

    struct NatureHead {
        let text: String
        let span: Int
    }

    struct SourceHead {
        let text: String
    }

    struct Row {
        let code: String
        let title: String
        let path: String?
        /// 0 for the plan as a whole, 1 for a component project, and so on.
        let level: Int
        let status: TagView?
        let amounts: [AmountView]
    }

    static let name = "money-grid"

    static let template = """
        <div class="table-frame" role="region" aria-label="{{t.money_title}}" tabindex="0">
        <table class="sticky stack">
        <caption>{{t.money_caption}} <span class="unit">{{t.unit_millions}}</span></caption>
        <thead>
        <tr><th scope="col" rowspan="2">{{t.code}}</th><th scope="col" rowspan="2" class="wide">{{t.node}}</th>
        {{#.natures}}<th scope="colgroup" colspan="{{span}}">{{text}}</th>{{/.natures}}
        <th scope="col" rowspan="2" class="number">{{t.total}}</th></tr>
        <tr>{{#.sources}}<th scope="col" class="number">{{text}}</th>{{/.sources}}</tr>
        </thead>
        <tbody>
        {{#.rows}}<tr class="level-{{level}}"><td class="code">{{code}}</td>
        <th scope="row">{{#.path}}<a href="{{.}}" lang="vi">{{title}}</a>{{/.path}}{{^.path}}{{title}}{{/.path}}{{#.status}} {{>tag}}{{/.status}}</th>
        {{#.amounts}}{{>amount}}{{/.amounts}}</tr>
        {{/.rows}}</tbody>
        </table>
        </div>

        """
}

extension MoneyGrid {
    init(_ nodes: [PlanNodeItem], _ money: MoneyFigures, whole: String) {
        let language = money.language
        let columns = MoneyColumn.columns(of: money)
        let inner = columns.dropLast()
        natures = CapitalNature.allCases.compactMap { nature in
            let count = inner.count { $0.nature == nature }
            return count == 0 ? nil : NatureHead(text: nature.name[language], span: count)
        }
        sources = inner.map { SourceHead(text: $0.text[language]) }
        let total = Row(
            code: "",
            title: whole,
            path: nil,
            level: 0,
            status: nil,
            amounts: columns.map { money.amount(nil, $0.nature, $0.source) }
        )
        rows =
            [total]
            + nodes.filter { money.has($0.code) || $0.status != .funded }.map { node in
                Row(
                    code: node.code.text,
                    title: node.title,
                    path: Paths.node(node.code, of: money.plan),
                    level: node.code.numbers.count,
                    status: node.statusTag(in: language),
                    amounts: columns.map { money.amount(node.code, $0.nature, $0.source) }
                )
            }
    }
}

/// A column of the table; without nature and source, that of all money.
struct MoneyColumn {
    let nature: CapitalNature?
    let source: FundingSource?
    let text: LocalizedText

    /// A nature all of which is of one source has one column; any other one for each source and one for their sum; the last is
    /// the sum of all.
    static func columns(of money: MoneyFigures) -> [MoneyColumn] {
        let natures = CapitalNature.allCases.filter { money.has(nature: $0) }
        let inner = natures.flatMap { nature in
            let sources = FundingSource.allCases.filter { money.has(nature: nature, source: $0) }
            let columns = sources.map { MoneyColumn(nature: nature, source: $0, text: $0.name) }
            if let only = sources.first, sources.count == 1, money.isAll(only, of: nature) {
                return columns
            }
            return columns + [MoneyColumn(nature: nature, source: nil, text: Sentences.sum)]
        }
        return inner + [MoneyColumn(nature: nil, source: nil, text: Sentences.total)]
    }
}

extension PlanNodeItem {
    /// Absent where the node has capital, as most have.
    func statusTag(in language: Language) -> TagView? {
        status == .funded ? nil : TagView(.plain, status.name[language])
    }
}
