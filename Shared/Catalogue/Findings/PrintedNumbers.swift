import Values
import Vietnamese

extension Money {
    /// In triệu đồng without the word: `1.326,5`.
    var millions: LocalizedText {
        LocalizedText(
            vi: Language.vi.number(vnd, decimals: 6),
            en: Language.en.number(vnd, decimals: 6)
        )
    }

    /// The same to the nearest triệu, for what is itself not exact.
    var wholeMillions: String {
        let (whole, rest) = vnd.quotientAndRemainder(dividingBy: 1_000_000)
        let isUp = rest.magnitude >= 500_000
        return Language.vi.number(whole + (isUp ? rest.signum() : 0))
    }
}

extension ExactNumber {
    /// `3,3`; `3.3` in English.
    var printed: LocalizedText {
        LocalizedText(
            vi: Language.vi.number(millionths, decimals: 6),
            en: Language.en.number(millionths, decimals: 6)
        )
    }

    /// With its measure: `99,8 %`, `25 trường`.
    func printed(in measure: String?) -> LocalizedText {
        guard let measure else { return printed }
        return LocalizedText(
            vi: "\(printed.vi) \(measure)",
            en: measure.hasPrefix("%") ? "\(printed.en)\(measure)" : "\(printed.en) \(measure)"
        )
    }
}

extension PlanTask {
    /// `773 hộ`; `nil` without a quantity.
    var printedQuantity: LocalizedText? { quantity?.printed(in: unitOfMeasure) }
}

/// Computations as people print them, in triệu đồng and with Vietnamese marks.
enum PrintedArithmetic {
    /// A longer sum is cut.
    private static let mostTerms = 24

    /// `39.559 + 124.237`.
    static func sum(_ terms: [String]) -> String {
        guard terms.count > mostTerms else { return terms.joined(separator: " + ") }
        let rest = terms.count - mostTerms
        return terms.prefix(mostTerms).joined(separator: " + ") + " + … (\(rest) số nữa)"
    }

    /// `39.559 + 124.237 = 163.796 ≠ 163.800 (triệu đồng)`.
    static func difference(_ terms: [String], _ money: MoneyDifference) -> String {
        equation(terms, money.computed) + " ≠ \(money.stated.millions.vi) (triệu đồng)"
    }

    /// `39.559 + 124.237 = 163.796`; a single amount stands alone.
    static func equation(_ terms: [String], _ result: Money) -> String {
        let result = result.millions.vi
        return terms == [result] ? result : "\(sum(terms)) = \(result)"
    }
}
