public import Values

/// One cell of a plan's money: as the plan states it, and recomputed from its parts.
public struct PlanMoneyCell: Hashable, Sendable {
    /// Whose money it is; `nil` for the plan as a whole.
    public let node: NodeCode?
    public let cell: MoneyCell
    /// What the plan says; `nil` where it says nothing of this cell.
    public let statement: StatedFigure?
    /// The sum of `parts`; `nil` where the plan does not say enough to compute it.
    public let computed: Money?
    /// The figures that `computed` is the sum of, by node; empty where it is `nil`.
    public let parts: [StatedFigure]

    public init(
        node: NodeCode?,
        cell: MoneyCell,
        statement: StatedFigure?,
        computed: Money?,
        parts: [StatedFigure]
    ) {
        self.node = node
        self.cell = cell
        self.statement = statement
        self.computed = computed
        self.parts = parts
    }

    public var stated: Money? { statement?.amount }

    /// Stated less computed; `nil` where one of them is missing, or beyond 64 bits.
    public var difference: Money? {
        guard let stated, let computed else { return nil }
        return try? stated - computed
    }
}
