public import Values

/// An amount as a plan states it, held against what it should be the sum of.
public struct MoneyDifference: Hashable, Sendable {
    public let cell: MoneyCell
    public let stated: Money
    public let computed: Money
    /// Stated less computed.
    public let difference: Money
    /// The words that state the amount.
    public let source: Quotation
    /// What the computed amount is the sum of.
    public let parts: [StatedFigure]

    /// `nil` where there is no difference, or one beyond 64 bits.
    init?(_ statement: StatedFigure, computed: Money, parts: [StatedFigure]) {
        guard let difference = try? statement.amount - computed, difference != .zero else {
            return nil
        }
        cell = statement.cell
        stated = statement.amount
        self.computed = computed
        self.difference = difference
        source = statement.source
        self.parts = parts
    }

    /// Whether more is stated than computed.
    var isAbove: Bool { !difference.isNegative }

    /// Without its sign.
    var gap: Money { Money(vnd: Int64(clamping: difference.vnd.magnitude)) }
}
