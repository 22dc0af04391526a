import Values

/// An amount that the plan states, held against the rows of an annex that it should be the sum of.
struct AnnexDifference {
    let statement: StatedFigure
    /// By number.
    let rows: [Annex.Row]
    let money: MoneyDifference

    /// `nil` where there is no difference.
    init?(_ statement: StatedFigure, _ sums: [AnnexSum], _ computed: Money, of annex: Annex) {
        let rows = sums.rows
        let parts = rows.map { row in
            StatedFigure(node: row.node, cell: row.cell, amount: row.amount, source: annex.source)
        }
        guard let money = MoneyDifference(statement, computed: computed, parts: parts) else {
            return nil
        }
        self.statement = statement
        self.rows = rows
        self.money = money
    }
}
