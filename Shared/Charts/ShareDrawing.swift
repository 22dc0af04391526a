/// A share bar being drawn for one layout.
struct ShareDrawing {
    let chart: ShareBar
    let layout: ChartLayout
    let id: String

    private static let barHeight = 34.0
    private static let gap = 12.0

    func svg() -> String {
        var drawing = Drawing()
        drawing.y = ChartType.line - 2
        drawing.text(chart.totalLine, x: 0, y: drawing.y, class: "chart-total")
        drawing.y += 8
        drawBar(in: &drawing)
        drawing.y += Self.barHeight + 6
        drawParts(in: &drawing)
        return drawing.svg(
            id: id,
            layout: layout,
            height: drawing.y + 6,
            caption: chart.caption,
            description: chart.description,
            definitions: Hatch.definitions(series: chart.parts.count, in: id)
        )
    }

    private func drawBar(in drawing: inout Drawing) {
        let top = drawing.y
        let scale = BarScale(start: 0, length: layout.width, largest: chart.total)
        drawing.add(
            Markup.element(
                "rect",
                [
                    "class": "chart-frame", "x": "0", "y": top.coordinate,
                    "width": layout.width.coordinate, "height": Self.barHeight.coordinate,
                ]
            )
        )
        let segments = scale.segments(of: chart.parts.map(\.amount))
        drawing.segments(segments, top: top, height: Self.barHeight, id: id) { segment in
            chart.percent(of: segment.series)
        }
    }

    /// One line a part: its colour, share, amount and name.
    private func drawParts(in drawing: inout Drawing) {
        let size = ChartType.label
        let percents = chart.parts.indices.map(chart.percent)
        let amounts = chart.parts.map { chart.printed($0.amount.units) }
        let percentEnd =
            ChartType.swatch + 8
            + (percents.map { TextWidth.bold($0, size: size) }.max() ?? 0)
        let amountEnd =
            percentEnd + Self.gap + (amounts.map { TextWidth.of($0, size: size) }.max() ?? 0)
        for (index, part) in chart.parts.enumerated() {
            let first = drawing.y + ChartType.line
            drawing.swatch(series: index, x: 0, baseline: first, id: id)
            drawing.text(
                percents[index],
                x: percentEnd,
                y: first,
                class: "chart-total",
                anchor: "end"
            )
            drawing.text(amounts[index], x: amountEnd, y: first, anchor: "end")
            let lines = draw(name: part.name, x: amountEnd + Self.gap, y: first, in: &drawing)
            drawing.y += Double(max(1, lines)) * ChartType.line + 5
        }
    }

    /// - Returns: How many lines the name has.
    private func draw(name: String, x: Double, y: Double, in drawing: inout Drawing) -> Int {
        let lines = TextLines.of(name, width: layout.width - x, size: ChartType.label)
        for (line, text) in lines.enumerated() {
            drawing.text(text, x: x, y: y + Double(line) * ChartType.line)
        }
        return lines.count
    }
}
