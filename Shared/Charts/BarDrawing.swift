/// A bar chart being drawn for one layout.
struct BarDrawing {
    let chart: BarChart
    let layout: ChartLayout
    let id: String
    let scale: BarScale

    private static let gap = 8.0

    init(chart: BarChart, layout: ChartLayout, id: String) {
        self.chart = chart
        self.layout = layout
        self.id = id
        let ends = chart.bars.map { TextWidth.bold(chart.end(of: $0), size: ChartType.label) }
        let room = layout.width - layout.barStart - Self.gap
        scale = BarScale(
            start: layout.barStart,
            // The longest number that an amount can give takes three quarters.
            length: max(room - (ends.max() ?? 0), room / 4),
            largest: chart.bars.compactMap(\.total).max() ?? 0
        )
    }

    func svg() -> String {
        var drawing = Drawing()
        Legend(series: chart.series, sign: chart.sign)
            .draw(in: &drawing, width: layout.width, id: id)
        let rows = placed(below: drawing.y + ChartType.line + 4)
        drawAxis(above: rows, in: &drawing)
        for row in rows { draw(row, in: &drawing) }
        return drawing.svg(
            id: id,
            layout: layout,
            height: rows.last?.end ?? drawing.y,
            caption: chart.caption,
            description: chart.description,
            definitions: Hatch.definitions(series: chart.series.count, in: id)
        )
    }

    private func placed(below top: Double) -> [BarRow] {
        var rows: [BarRow] = []
        for bar in chart.bars {
            rows.append(BarRow(bar: bar, top: rows.last?.end ?? top, layout: layout))
        }
        return rows
    }

    /// As many round numbers as stand clear of each other.
    private var ticks: [Int64] {
        for steps in (1...layout.mostSteps).reversed() {
            let values = AxisTicks(upTo: scale.largest, steps: steps).values
            guard values.count > 1, let last = values.last else { continue }
            let width = TextWidth.of(chart.printed(tick: last), size: ChartType.small)
            if scale.length(of: values[1]) >= width + Self.gap { return values }
        }
        return [0]
    }

    /// The numbers above the bars and the lines through them.
    private func drawAxis(above rows: [BarRow], in drawing: inout Drawing) {
        guard let first = rows.first else { return }
        for tick in ticks {
            let x = scale.x(of: tick)
            for stretch in stretches(of: rows) {
                drawing.line(
                    class: tick == 0 ? "chart-zero" : "chart-grid",
                    from: (x, stretch.lowerBound),
                    to: (x, stretch.upperBound)
                )
            }
            let isAtEdge = x == 0
            drawing.text(
                chart.printed(tick: tick),
                x: x,
                y: first.top - 8,
                class: "chart-tick",
                anchor: isAtEdge ? "start" : "middle"
            )
        }
    }

    /// From where to where the axis' lines go: through everything, or past the names between bars.
    private func stretches(of rows: [BarRow]) -> [ClosedRange<Double>] {
        switch layout {
        case .narrow: rows.map { $0.barTop - 3...$0.barTop + ChartType.bar + 3 }
        case .wide: [(rows.first?.top ?? 0) - 2...(rows.last?.end ?? 0) - BarRow.gap / 2]
        }
    }

    /// One bar with its name, its segments and its total.
    private func draw(_ row: BarRow, in drawing: inout Drawing) {
        drawing.add("<g>" + Markup.element("title", [:], text: chart.sentence(of: row.bar)))
        for (index, line) in row.lines.enumerated() {
            drawing.text(line, x: 0, y: row.baseline(of: index))
        }
        let segments = scale.segments(of: row.bar.values)
        drawing.segments(segments, top: row.barTop, height: ChartType.bar, id: id) { segment in
            // A bar of one piece says its number at its end.
            segments.count > 1 ? chart.printed(segment.units) : nil
        }
        drawing.text(
            chart.end(of: row.bar),
            x: scale.x(of: row.bar.total ?? 0) + Self.gap - 2,
            y: row.barTop + ChartType.bar / 2 + ChartType.middle,
            class: "chart-total"
        )
        drawing.add("</g>")
    }
}
