public import Values

/// A node's money that its quantities and costs come to exactly: 200 × 10 + 600 × 3 = 3.800.
public struct ExplainedMoney: Hashable, Sendable {
    public let node: NodeCode
    public let nature: CapitalNature
    public let amount: Money
    /// Where the costs come from.
    public let basis: UnitCost.Basis
    /// The computation as people print it.
    public let arithmetic: LocalizedText
    /// The tasks, then the amount.
    public let places: [FindingPlace]
}
