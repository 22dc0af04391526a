import Values

extension PlanFinding {
    /// Every stated amount that is not the sum of its parts; the plan's own first, then by node.
    public static func arithmetic(in money: PlanMoney) -> [PlanFinding] {
        money.cells.compactMap(PlanFinding.init(disagreeing:)).sorted {
            PlanPlace($0.node, $0.cell) < PlanPlace($1.node, $1.cell)
        }
    }

    /// `nil` where the stated and the computed amount agree, or one of them is missing.
    private init?(disagreeing cell: PlanMoneyCell) {
        guard let statement = cell.statement, let computed = cell.computed,
            let difference = cell.difference, difference != .zero
        else { return nil }
        id = PlanFinding.id(
            .arithmetic,
            cell.node,
            cell.cell,
            stated: statement.amount,
            computed: computed
        )
        kind = .arithmetic
        node = cell.node
        self.cell = cell.cell
        stated = statement.amount
        self.computed = computed
        self.difference = difference
        source = statement.source
        parts = cell.parts
        text = PlanFinding.arithmeticText(
            cell.node,
            cell.cell,
            stated: statement.amount,
            computed: computed,
            difference: difference
        )
    }
}
