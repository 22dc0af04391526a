public import Values

extension Money {
    /// As plans print amounts, exact: `196.832 triệu đồng`, `1.326,5 triệu đồng`.
    ///
    /// In English with the marks the other way round.
    public var inMillions: LocalizedText {
        Self.printed(vnd, decimals: 6, vi: "triệu đồng", en: "million VND")
    }

    /// As decisions print amounts, without a fraction: 1.326,5 triệu đồng is `1.327 triệu đồng`.
    ///
    /// Half a triệu is rounded away from zero. What is rounded does not add up: sum before.
    public var inWholeMillions: LocalizedText {
        let (millions, rest) = vnd.quotientAndRemainder(dividingBy: 1_000_000)
        let isUp = rest.magnitude >= 500_000
        return Self.printed(
            millions + (isUp ? rest.signum() : 0),
            decimals: 0,
            vi: "triệu đồng",
            en: "million VND"
        )
    }

    /// In whole đồng: `272.797.000.000 đồng`.
    public var inDong: LocalizedText {
        Self.printed(vnd, decimals: 0, vi: "đồng", en: "VND")
    }

    private static func printed(
        _ units: Int64,
        decimals: Int,
        vi: String,
        en: String
    ) -> LocalizedText {
        LocalizedText(
            vi: "\(Language.vi.number(units, decimals: decimals)) \(vi)",
            en: "\(Language.en.number(units, decimals: decimals)) \(en)"
        )
    }
}
