/// Where one bar and its name stand.
struct BarRow {
    let bar: BarChart.Bar
    let top: Double
    let lines: [String]
    let layout: ChartLayout

    /// Between a bar and what follows.
    static let gap = 14.0

    init(bar: BarChart.Bar, top: Double, layout: ChartLayout) {
        self.bar = bar
        self.top = top
        self.layout = layout
        lines = TextLines.of(bar.name, width: layout.labelWidth, size: ChartType.label)
    }

    private var nameHeight: Double { Double(lines.count) * ChartType.line }

    /// Without the gap below it.
    private var height: Double {
        switch layout {
        case .narrow: nameHeight + 4 + ChartType.bar
        case .wide: max(nameHeight, ChartType.bar)
        }
    }

    var end: Double { top + height + Self.gap }

    var barTop: Double {
        switch layout {
        case .narrow: top + nameHeight + 4
        case .wide: top + (height - ChartType.bar) / 2
        }
    }

    func baseline(of line: Int) -> Double {
        let start = layout == .narrow ? top : top + (height - nameHeight) / 2
        return start + Double(line) * ChartType.line + ChartType.line / 2 + ChartType.middle
    }
}
