import Catalogue
import Values
import Vietnamese

/// What a plan's annexes say by year: nodes down, years across, in triệu đồng.
struct YearTable {
    let years: [Year]
    let rows: [Row]

    struct Year {
        let text: String
    }

    struct Row {
        let code: String
        let amounts: [Amount]
    }

    struct Amount {
        let text: String
    }

    static let name = "year-table"

    static let template = """
        <div class="table-frame" role="region" aria-label="{{t.money_by_year}}" tabindex="0">
        <table class="sticky">
        <caption>{{t.money_by_year_caption}} <span class="unit">{{t.unit_millions}}</span></caption>
        <thead><tr><th scope="col">{{t.node}}</th>{{#.years}}<th scope="col" class="number">{{text}}</th>{{/.years}}</tr></thead>
        <tbody>{{#.rows}}<tr><th scope="row">{{code}}</th>{{#.amounts}}<td class="number">{{text}}</td>{{/.amounts}}</tr>
        {{/.rows}}</tbody>
        </table>
        </div>

        """

    /// Nothing where no row of an annex has a year.
    init?(_ annexes: [Annex], in language: Language) {
        let rows = annexes.flatMap { $0.rows ?? [] }
        let years = Set(rows.compactMap(\.year?.year)).sorted()
        guard !years.isEmpty else { return nil }
        let nodes = Set(rows.filter { $0.year != nil }.compactMap(\.node)).sorted()
        self.years = years.map { Year(text: String($0)) }
        self.rows = nodes.map { node in
            let amounts = years.map { year in
                let found = rows.filter { $0.node == node && $0.year?.year == year }
                let sum = found.isEmpty ? nil : try? Money.sum(found.map(\.amount))
                return Amount(text: sum?.millions(in: language) ?? "–")
            }
            return Row(code: node.text, amounts: amounts)
        }
    }
}
