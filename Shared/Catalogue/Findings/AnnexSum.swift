import Values

/// What an annex says of one place, over all years and units.
struct AnnexSum {
    let node: NodeCode?
    let cell: MoneyCell
    /// By number.
    private(set) var rows: [Annex.Row]

    /// `nil` beyond 64 bits.
    var total: Money? { try? Money.sum(rows.map(\.amount)) }

    /// One for each node, nature and source at which rows stand.
    static func all(of rows: [Annex.Row]) -> [AnnexSum] {
        let sums = rows.reduce(into: [Key: AnnexSum]()) { sums, row in
            let key = Key(node: row.node, cell: MoneyCell(row.nature, row.source))
            sums[key, default: AnnexSum(node: key.node, cell: key.cell, rows: [])].rows.append(row)
        }
        return sums.values.map(\.sorted).sorted {
            PlanPlace($0.node, $0.cell) < PlanPlace($1.node, $1.cell)
        }
    }

    private struct Key: Hashable {
        let node: NodeCode?
        let cell: MoneyCell
    }

    private var sorted: AnnexSum {
        var sum = self
        sum.rows.sort { ($0.row, $0.amount) < ($1.row, $1.amount) }
        return sum
    }
}
