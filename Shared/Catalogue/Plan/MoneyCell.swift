public import Values

/// A nature or both together, by a source or all together.
public struct MoneyCell: Hashable, Sendable {
    /// `nil` for both together.
    public var nature: CapitalNature?
    /// `nil` for all together.
    public var source: FundingSource?

    public init(_ nature: CapitalNature?, _ source: FundingSource?) {
        self.nature = nature
        self.source = source
    }

    /// Both natures from all sources: a place's total.
    public static let total = MoneyCell(nil, nil)

    /// Whether everything in `other` is also in this cell.
    public func contains(_ other: MoneyCell) -> Bool {
        (nature == nil || nature == other.nature) && containsSource(of: other)
    }

    /// Whether some money may be in both cells.
    public func overlaps(_ other: MoneyCell) -> Bool {
        let natures = nature == nil || other.nature == nil || nature == other.nature
        return natures && (containsSource(of: other) || other.containsSource(of: self))
    }

    /// Money of other programmes (*vốn lồng ghép*) is never part of a programme's totals: "all
    /// sources" leaves it out.
    private func containsSource(of other: MoneyCell) -> Bool {
        source == other.source || (source == nil && other.source != .integrated)
    }
}
