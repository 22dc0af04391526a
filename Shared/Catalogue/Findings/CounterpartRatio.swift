import Values
import Vietnamese

/// How much of development investment a district adds to what the centre gives (*vốn đối ứng*).
struct CounterpartRatio {
    let central: StatedFigure
    let district: StatedFigure
    /// District by central, in units of 10^-12.
    let share: Int128

    private static let one: Int128 = 1_000_000_000_000
    private static let hundredthPercent: Int128 = 100_000_000

    /// `nil` where there is nothing to be a share of.
    init?(central: StatedFigure, district: StatedFigure) {
        guard central.amount > .zero, !district.amount.isNegative else { return nil }
        self.central = central
        self.district = district
        share = Int128(district.amount.vnd) * Self.one / Int128(central.amount.vnd)
    }

    /// `8,94%`.
    var printed: LocalizedText { Self.printed(share) }

    static func printed(_ share: Int128) -> LocalizedText {
        let units = Int64(clamping: (share + hundredthPercent / 2) / hundredthPercent)
        return LocalizedText(
            vi: Language.vi.percent(units, decimals: 2, finalZeros: .kept),
            en: Language.en.percent(units, decimals: 2, finalZeros: .kept)
        )
    }

    /// The middle one; of an even number the mean of the two in the middle.
    static func median(_ ratios: [CounterpartRatio]) -> Int128? {
        let shares = ratios.map(\.share).sorted()
        guard let upper = shares.dropFirst(shares.count / 2).first else { return nil }
        guard shares.count.isMultiple(of: 2) else { return upper }
        return (shares[shares.count / 2 - 1] + upper) / 2
    }

    /// What the district would add at another share; `nil` beyond 64 bits.
    func expected(at share: Int128) -> Money? {
        let (product, overflow) = share.multipliedReportingOverflow(by: Int128(central.amount.vnd))
        return overflow ? nil : Int64(exactly: product / Self.one).map(Money.init(vnd:))
    }

    /// Whether it is off another share by more than rounding: by more than a triệu and than 2%.
    func isFar(from share: Int128) -> Bool {
        guard let expected = expected(at: share) else { return false }
        let gap = (Int128(district.amount.vnd) - Int128(expected.vnd)).magnitude
        return gap > 1_000_000 && gap * 50 > Int128(expected.vnd).magnitude
    }
}
