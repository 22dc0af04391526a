/// What a bar's length stands for: zero or more, in units of the chart's last decimal.
///
/// What is not known is no amount: it is `nil` where a chart admits it, and never zero.
public struct ChartAmount: Hashable, Sendable {
    /// So that a bar of six series, and the sum of all, stay far inside 64 bits.
    public static let most: Int64 = 100_000_000_000_000_000

    /// 12345 in a chart with one decimal is 1.234,5.
    public let units: Int64

    public static let zero = ChartAmount()

    private init() { units = 0 }

    /// - Throws: ``ChartFault/amount(_:)`` below zero and above ``most``.
    public init(_ units: Int64) throws(ChartFault) {
        guard (0...Self.most).contains(units) else { throw .amount(units) }
        self.units = units
    }
}
