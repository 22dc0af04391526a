/// The names of the series beside their colours, in as many lines as they need.
struct Legend {
    private struct Entry {
        let series: Int?
        let sign: String
        let name: String
        var width: Double { ChartType.swatch + 7 + TextWidth.of(name, size: ChartType.label) }
    }

    private let entries: [Entry]
    private static let gap = 18.0

    /// - Parameter sign: What else needs an explanation, such as the dash of a missing number.
    init(series: [String], sign: (sign: String, name: String)?) {
        var entries: [Entry] = []
        if series.count > 1 {
            entries = series.enumerated().map { Entry(series: $0, sign: "", name: $1) }
        }
        if let sign { entries.append(Entry(series: nil, sign: sign.sign, name: sign.name)) }
        self.entries = entries
    }

    func draw(in drawing: inout Drawing, width: Double, id: String) {
        guard !entries.isEmpty else { return }
        var x = 0.0
        drawing.y += ChartType.line
        for entry in entries {
            if x > 0, x + entry.width > width {
                x = 0
                drawing.y += ChartType.line + 2
            }
            draw(entry, at: x, in: &drawing, width: width, id: id)
            x += entry.width + Self.gap
        }
        drawing.y += 14
    }

    private func draw(
        _ entry: Entry,
        at x: Double,
        in drawing: inout Drawing,
        width: Double,
        id: String
    ) {
        let side = ChartType.swatch
        if let series = entry.series {
            drawing.swatch(series: series, x: x, baseline: drawing.y, id: id)
        } else {
            drawing.text(entry.sign, x: x + side / 2, y: drawing.y, anchor: "middle")
        }
        let room = width - x - side - 7
        let name = TextLines.of(entry.name, width: room, size: ChartType.label, most: 1)
        drawing.text(name.first ?? "", x: x + side + 7, y: drawing.y)
    }
}
