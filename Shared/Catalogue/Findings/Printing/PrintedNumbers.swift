public import Values
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
    var wholeMillions: LocalizedText {
        let (whole, rest) = vnd.quotientAndRemainder(dividingBy: 1_000_000)
        let rounded = whole + (rest.magnitude >= 500_000 ? rest.signum() : 0)
        return LocalizedText(vi: Language.vi.number(rounded), en: Language.en.number(rounded))
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

    /// With its measure, which is the plan's own in both languages: `99,8%`, `25 trường`.
    public func printed(in measure: String?) -> LocalizedText {
        guard let measure else { return printed }
        let gap = measure.hasPrefix("%") ? "" : " "
        return LocalizedText(
            vi: "\(printed.vi)\(gap)\(measure)",
            en: "\(printed.en)\(gap)\(measure)"
        )
    }
}

extension PlanTask {
    /// `773 hộ`; `nil` without a quantity.
    public var printedQuantity: LocalizedText? { quantity?.printed(in: unitOfMeasure) }
}
