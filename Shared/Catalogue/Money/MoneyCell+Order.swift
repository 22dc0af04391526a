import Values

extension MoneyCell {
    /// Every cell in the order in which they are shown: a total before what it is made of.
    static let all: [MoneyCell] = ([nil] + CapitalNature.allCases).flatMap { nature in
        ([nil] + FundingSource.allCases).map { MoneyCell(nature, $0) }
    }

    /// The place in ``all``.
    var rank: Int {
        let nature = nature.flatMap(CapitalNature.allCases.firstIndex(of:)) ?? -1
        let source = source.flatMap(FundingSource.allCases.firstIndex(of:)) ?? -1
        return (nature + 1) * (FundingSource.allCases.count + 1) + source + 1
    }
}
