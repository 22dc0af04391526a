/// An amount of đồng, exact; negative for a difference or a return.
///
/// JSON is a whole number of đồng (`…_vnd`). Arithmetic that does not fit 64 bits throws, so that
/// no input can end the process.
public struct Money: Hashable, Sendable {
    /// Đồng.
    public let vnd: Int64

    public init(vnd: Int64) {
        self.vnd = vnd
    }

    public static let zero = Money(vnd: 0)

    /// Reads an amount written in triệu đồng, as plans write it: `46897`, `1326.5`, `-0.25`.
    /// - Throws: where it is no such number, has a part smaller than a đồng (more than six
    ///   decimals) or does not fit.
    public init(millionVNDText text: String) throws(ValueError) {
        do throws(MillionthsText.Fault) {
            self.init(vnd: try MillionthsText.read(text))
        } catch {
            throw error == .form ? Self.unreadable : Self.overflow
        }
    }

    public var isNegative: Bool { vnd < 0 }

    /// - Throws: where the sum does not fit.
    public static func + (left: Money, right: Money) throws(ValueError) -> Money {
        let (sum, overflow) = left.vnd.addingReportingOverflow(right.vnd)
        guard !overflow else { throw Self.overflow }
        return Money(vnd: sum)
    }

    /// - Throws: where the difference does not fit.
    public static func - (left: Money, right: Money) throws(ValueError) -> Money {
        let (difference, overflow) = left.vnd.subtractingReportingOverflow(right.vnd)
        guard !overflow else { throw Self.overflow }
        return Money(vnd: difference)
    }

    /// The sum of some amounts; zero for none.
    /// - Throws: where a partial sum does not fit.
    public static func sum(_ amounts: some Sequence<Money>) throws(ValueError) -> Money {
        var total = Money.zero
        for amount in amounts { total = try total + amount }
        return total
    }

    private static let unreadable = ValueError(
        kind: "Money",
        message: LocalizedText(
            vi: "Phải là số triệu đồng, nhiều nhất 6 chữ số thập phân.",
            en: "Must be a number of million đồng with at most six decimals."
        )
    )

    private static let overflow = ValueError(
        kind: "Money",
        message: LocalizedText(
            vi: "Số tiền vượt quá phạm vi lưu trữ.",
            en: "The amount is beyond what can be stored."
        )
    )
}

extension Money: Comparable {
    public static func < (left: Money, right: Money) -> Bool { left.vnd < right.vnd }
}

extension Money: Codable {
    public init(from decoder: any Decoder) throws {
        vnd = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(vnd)
    }
}
