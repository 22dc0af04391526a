public import Values

/// Horizontal bars, each split by the same series: money of projects by nature, of sources by year.
public struct BarChart: Chart {
    /// One bar.
    public struct Bar: Hashable, Sendable {
        /// Whose bar it is; beyond two lines it is shortened, so begin with what tells it apart.
        public var name: String
        /// One value a series, in the series' order; `nil` where it is not known.
        public var values: [ChartAmount?]

        public init(name: String, values: [ChartAmount?]) {
            self.name = name
            self.values = values
        }

        /// The sum of what is known; `nil` where nothing is.
        public var total: Int64? {
            let known = values.compactMap { $0?.units }
            return known.isEmpty ? nil : known.reduce(0, +)
        }

        var isPartial: Bool { total != nil && values.contains(nil) }
    }

    public let caption: ChartCaption
    public let language: Language
    public let series: [String]
    public let bars: [Bar]
    /// How many of the amounts' digits stand behind the decimal mark.
    public let decimals: Int

    /// A chart of the bars in their order.
    /// - Throws: ``ChartFault`` unless there are one to six series and each bar has a value for each.
    public init(
        caption: ChartCaption,
        series: [String],
        bars: [Bar],
        decimals: Int = 0,
        language: Language = .vi
    ) throws(ChartFault) {
        guard (1...Charts.mostSeries).contains(series.count) else {
            throw .seriesCount(series.count)
        }
        for bar in bars where bar.values.count != series.count {
            throw .valueCount(bar: bar.name, values: bar.values.count, series: series.count)
        }
        self.caption = caption
        self.series = series
        self.bars = bars
        self.decimals = decimals
        self.language = language
    }

    public func svg(id: ChartID, layout: ChartLayout) -> String {
        BarDrawing(chart: self, layout: layout, id: "\(id.text)-\(layout.rawValue)").svg()
    }
}
