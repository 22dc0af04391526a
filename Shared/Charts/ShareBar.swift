public import Values

/// One bar for a total, split into parts with their percentages: central and district money.
public struct ShareBar: Chart {
    public struct Part: Hashable, Sendable {
        public var name: String
        public var amount: ChartAmount

        public init(name: String, amount: ChartAmount) {
            self.name = name
            self.amount = amount
        }
    }

    public let caption: ChartCaption
    public let language: Language
    public let parts: [Part]
    /// How many of the amounts' digits stand behind the decimal mark.
    public let decimals: Int

    /// Each part's share in tenths of a percent, 1000 in all; `nil` where the total is zero.
    public let permille: [Int64]?

    /// A bar of the parts in their order.
    ///
    /// What is not known can have no share, so it is no part.
    /// - Throws: ``ChartFault/seriesCount(_:)`` unless there are one to six parts.
    public init(
        caption: ChartCaption,
        parts: [Part],
        decimals: Int = 0,
        language: Language = .vi
    ) throws(ChartFault) {
        guard (1...Charts.mostSeries).contains(parts.count) else { throw .seriesCount(parts.count) }
        self.caption = caption
        self.parts = parts
        self.decimals = decimals
        self.language = language
        permille = LargestRemainder.shares(of: 1000, by: parts.map(\.amount))
    }

    public var total: Int64 { parts.reduce(0) { $0 + $1.amount.units } }

    public func svg(id: ChartID, layout: ChartLayout) -> String {
        ShareDrawing(chart: self, layout: layout, id: "\(id.text)-\(layout.rawValue)").svg()
    }
}
