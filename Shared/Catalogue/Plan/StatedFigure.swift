public import Values

/// One amount as a plan states it.
public struct StatedFigure: Hashable, Sendable {
    /// Whose amount it is; `nil` for the plan as a whole.
    public var node: NodeCode?
    public var cell: MoneyCell
    public var amount: Money
    /// The words that state it, amount included.
    public var source: Quotation
    /// The plan's own number of the line where the amount stands, where that number belongs to a
    /// sum and not to a node: `3.3. Nguồn vốn để thực hiện Dự án 3 là: …`.
    public var heading: String?

    public init(
        node: NodeCode?,
        cell: MoneyCell,
        amount: Money,
        source: Quotation,
        heading: String? = nil
    ) {
        self.node = node
        self.cell = cell
        self.amount = amount
        self.source = source
        self.heading = heading
    }
}
