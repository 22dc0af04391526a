/// Why something cannot be drawn.
public enum ChartFault: Error, Hashable, Sendable {
    /// An amount below zero or above ``ChartAmount/most``.
    case amount(Int64)
    /// An id that is not lower-case letters, digits and hyphens, a letter first.
    case id(String)
    /// Not one to ``Charts/mostSeries`` series.
    case seriesCount(Int)
    /// A bar that has not one value for each series.
    case valueCount(bar: String, values: Int, series: Int)
}
