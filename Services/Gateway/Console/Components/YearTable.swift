import Catalogue
import Values
import Vietnamese

/// What one annex says by year, in triệu đồng: each node's own rows, natures and sources together.
///
/// Nothing is added up over nodes: an annex may state a node and what is inside it.
struct YearTable {
    let title: String
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
        <div class="table-frame" role="region" aria-label="{{.title}}" tabindex="0">
        <table class="sticky">
        <caption><span lang="vi">{{.title}}</span> <span class="unit">{{t.unit_millions}}</span></caption>
        <thead><tr><th scope="col">{{t.own_rows}}</th>{{#.years}}<th scope="col" class="number">{{text}}</th>{{/.years}}</tr></thead>
        <tbody>{{#.rows}}<tr><th scope="row">{{code}}</th>{{#.amounts}}<td class="number">{{text}}</td>{{/.amounts}}</tr>
        {{/.rows}}</tbody>
        </table>
        </div>

        """

    /// Nothing where no row of the annex has a year.
    ///
    /// - Throws: where amounts do not fit: no plan's do.
    init?(_ annex: Annex, in words: Words) throws {
        let dated = (annex.rows ?? []).filter { $0.year != nil }
        guard !dated.isEmpty else { return nil }
        let years = Set(dated.compactMap(\.year?.year)).sorted()
        title = annex.title
        self.years = years.map { Year(text: String($0)) }
        let whole = dated.contains { $0.node == nil } ? [nil as NodeCode?] : []
        let nodes = Set(dated.compactMap(\.node)).sorted().map { $0 as NodeCode? }
        rows = try (whole + nodes).map { node in
            let amounts = try years.map { year in
                let found = dated.filter { $0.node == node && $0.year?.year == year }
                guard !found.isEmpty else { return Amount(text: "–") }
                return Amount(text: try Money.sum(found.map(\.amount)).millions(in: words.language))
            }
            return Row(code: node?.text ?? words["whole_plan"], amounts: amounts)
        }
    }
}
