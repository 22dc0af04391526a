import Values

/// What an annex says of one place, over all years and units.
struct AnnexSum {
    let node: NodeCode?
    let cell: MoneyCell
    private(set) var rows: [Annex.Row] = []
    /// In đồng, however many rows.
    private(set) var total: Int128 = 0

    /// One for each node, nature and source at which rows stand, in the order of places.
    static func all(of rows: [Annex.Row]) -> [AnnexSum] {
        let sums = rows.reduce(into: [Key: AnnexSum]()) { sums, row in
            let key = Key(node: row.node, cell: row.cell)
            sums[key, default: AnnexSum(node: key.node, cell: key.cell)].add(row)
        }
        return sums.values.sorted { PlanPlace($0.node, $0.cell) < PlanPlace($1.node, $1.cell) }
    }

    private struct Key: Hashable {
        let node: NodeCode?
        let cell: MoneyCell
    }

    private mutating func add(_ row: Annex.Row) {
        rows.append(row)
        total += Int128(row.amount.vnd)
    }
}

extension Annex.Row {
    var cell: MoneyCell { MoneyCell(nature, source) }
}

extension Sequence<AnnexSum> {
    /// In đồng.
    var total: Int128 { reduce(0) { $0 + $1.total } }

    /// By number.
    var rows: [Annex.Row] {
        flatMap(\.rows).sorted { one, two in
            guard (one.row, one.amount) == (two.row, two.amount) else {
                return (one.row, one.amount) < (two.row, two.amount)
            }
            return PlanPlace(one.node, one.cell) < PlanPlace(two.node, two.cell)
        }
    }
}
