import Values

/// One node's money: natures down, sources across.
struct NodeMoney {
    let sources: [Head]
    let rows: [Row]
    let isEmpty: Bool

    struct Head {
        let text: String
    }

    struct Row {
        let text: String
        let isTotal: Bool
        let amounts: [AmountView]
    }

    static let name = "node-money"

    static let template = """
        {{#.isEmpty}}<p class="empty">{{t.no_money}}</p>{{/.isEmpty}}
        {{^.isEmpty}}<div class="table-frame" role="region" aria-label="{{t.nav_money}}" tabindex="0">
        <table class="stack">
        <caption><span class="unit">{{t.unit_millions}}</span></caption>
        <thead><tr><th scope="col">{{t.nature}}</th>{{#.sources}}<th scope="col" class="number">{{text}}</th>{{/.sources}}</tr></thead>
        <tbody>{{#.rows}}<tr{{#.isTotal}} class="level-0"{{/.isTotal}}><th scope="row">{{text}}</th>{{#.amounts}}{{>amount}}{{/.amounts}}</tr>
        {{/.rows}}</tbody>
        </table>
        </div>{{/.isEmpty}}

        """

    init(_ node: NodeCode, _ money: MoneyFigures) {
        let language = money.language
        let sources = FundingSource.allCases.filter { money.value(node, nil, $0) != nil }
        let natures = CapitalNature.allCases.filter { money.value(node, $0, nil) != nil }
        let columns = sources.map { $0 as FundingSource? } + [nil]
        self.sources = columns.map { Head(text: ($0?.name ?? Sentences.sum)[language]) }
        let lines = natures.map { $0 as CapitalNature? } + [nil]
        rows = lines.map { nature in
            Row(
                text: (nature?.name ?? Sentences.total)[language],
                isTotal: nature == nil,
                amounts: columns.map { money.amount(node, nature, $0) }
            )
        }
        isEmpty = !money.has(node)
    }
}
