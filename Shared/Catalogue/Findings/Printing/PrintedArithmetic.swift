import Values

/// Computations as people print them, in triệu đồng.
enum PrintedArithmetic {
    /// A longer sum is cut.
    private static let mostTerms = 24

    private static let millions = LocalizedText(vi: "triệu đồng", en: "million VND")

    /// `39.559 + 124.237`.
    static func sum(_ terms: [LocalizedText]) -> LocalizedText {
        let shown = terms.prefix(mostTerms).joined(" + ")
        let rest = terms.count - mostTerms
        guard rest > 0 else { return shown }
        return LocalizedText(
            vi: "\(shown.vi) + … (\(rest) số nữa)",
            en: "\(shown.en) + … (\(rest) more)"
        )
    }

    /// `39.559 + 124.237 = 163.796`; a single amount stands alone.
    static func equation(_ terms: [LocalizedText], _ result: Money) -> LocalizedText {
        let result = result.millions
        return terms == [result] ? result : [sum(terms), result].joined(" = ")
    }

    /// `39.559 + 124.237 = 163.796 ≠ 163.800 (triệu đồng)`.
    static func difference(_ terms: [LocalizedText], _ money: MoneyDifference) -> LocalizedText {
        inMillions([equation(terms, money.computed), money.stated.millions].joined(" ≠ "))
    }

    /// `163.796 (triệu đồng)`.
    static func inMillions(_ computation: LocalizedText) -> LocalizedText {
        LocalizedText(
            vi: "\(computation.vi) (\(millions.vi))",
            en: "\(computation.en) (\(millions.en))"
        )
    }
}
