public import Values

extension Target {
    /// `trên 99,8%`, `duy trì 100%`; the plan's own words where it has no number.
    public var printedValue: LocalizedText {
        guard let value else {
            let words = operatorAsPrinted ?? name
            return LocalizedText(vi: words, en: words)
        }
        let printed = value.printed(in: unitOfMeasure)
        guard let frame = self.operator?.frame else { return printed }
        return LocalizedText(
            vi: frame.vi.replacing("#", with: printed.vi),
            en: frame.en.replacing("#", with: printed.en)
        )
    }
}

extension TargetOperator {
    /// How it is said of a value, which `#` stands for.
    fileprivate var frame: LocalizedText {
        switch self {
        case .atLeast: LocalizedText(vi: "từ # trở lên", en: "at least #")
        case .moreThan: LocalizedText(vi: "trên #", en: "more than #")
        case .atMost: LocalizedText(vi: "không quá #", en: "at most #")
        case .lessThan: LocalizedText(vi: "dưới #", en: "less than #")
        case .equal: LocalizedText(vi: "#", en: "#")
        case .maintain: LocalizedText(vi: "duy trì #", en: "maintain #")
        }
    }
}
