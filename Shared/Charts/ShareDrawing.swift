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
        var sum: Int64 = 0
        for (index, part) in chart.parts.enumerated() where part.amount.units > 0 {
            let x = scale.x(of: sum)
            let width = scale.length(of: part.amount.units)
            let height = Self.barHeight
            drawing.block(series: index, x: x, y: top, width: width, height: height, id: id)
            if sum > 0 { drawing.seam(x: x, top: top, height: height) }
            let percent = chart.percent(of: index)
            drawing.inside(percent, series: index, x: x, width: width, top, height: height)
            sum += part.amount.units
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
        let nameStart = amountEnd + Self.gap
        for (index, part) in chart.parts.enumerated() {
            let lines = TextLines.of(part.name, width: layout.width - nameStart, size: size)
            let first = drawing.y + ChartType.line
            drawing.block(
                series: index,
                x: 0,
                y: first - ChartType.swatch + 1,
                width: ChartType.swatch,
                height: ChartType.swatch,
                id: id
            )
            drawing.text(
                percents[index],
                x: percentEnd,
                y: first,
                class: "chart-total",
                anchor: "end"
            )
            drawing.text(amounts[index], x: amountEnd, y: first, anchor: "end")
            for (line, text) in lines.enumerated() {
                drawing.text(text, x: nameStart, y: first + Double(line) * ChartType.line)
            }
            drawing.y += Double(max(1, lines.count)) * ChartType.line + 5
        }
    }
}
