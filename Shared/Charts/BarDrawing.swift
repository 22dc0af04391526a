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
            // Whatever is printed at the ends, half of the room is the bars'.
            length: max(room - (ends.max() ?? 0), room / 2),
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

    /// The numbers above the bars and the lines through them.
    private func drawAxis(above rows: [BarRow], in drawing: inout Drawing) {
        guard let first = rows.first, let last = rows.last else { return }
        for tick in AxisTicks(upTo: scale.largest, steps: layout.mostSteps).values {
            let x = scale.x(of: tick)
            let bottom = last.end - BarRow.gap / 2
            drawing.line(
                class: tick == 0 ? "chart-zero" : "chart-grid",
                from: (x, first.top - 2),
                to: (x, bottom)
            )
            let atEdge = tick == 0 && layout == .narrow
            drawing.text(
                chart.printed(tick),
                x: x,
                y: first.top - 8,
                class: "chart-tick",
                anchor: atEdge ? "start" : "middle"
            )
        }
    }

    private func draw(_ row: BarRow, in drawing: inout Drawing) {
        drawing.add("<g>" + Markup.element("title", [:], text: chart.sentence(of: row.bar)))
        for (index, line) in row.lines.enumerated() {
            drawing.text(line, x: 0, y: row.baseline(of: index))
        }
        let end = drawSegments(of: row, in: &drawing)
        drawing.text(
            chart.end(of: row.bar),
            x: end + (end == scale.start && layout == .narrow ? 5 : 6),
            y: row.barTop + ChartType.bar / 2 + ChartType.middle,
            class: "chart-total"
        )
        drawing.add("</g>")
    }

    /// - Returns: Where the bar ends.
    private func drawSegments(of row: BarRow, in drawing: inout Drawing) -> Double {
        var sum: Int64 = 0
        let isSplit = row.bar.values.filter { ($0?.units ?? 0) > 0 }.count > 1
        for (series, value) in row.bar.values.enumerated() {
            guard let units = value?.units, units > 0 else { continue }
            let x = scale.x(of: sum)
            let width = scale.length(of: units)
            drawing.block(
                series: series,
                x: x,
                y: row.barTop,
                width: width,
                height: ChartType.bar,
                id: id
            )
            if sum > 0 { drawing.seam(x: x, top: row.barTop) }
            if isSplit {
                drawing.inside(chart.printed(units), series: series, x: x, width: width, row.barTop)
            }
            sum += units
        }
        return scale.x(of: sum)
    }
}
