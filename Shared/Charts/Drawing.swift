/// A drawing while it grows downwards.
struct Drawing {
    private(set) var markup = ""
    /// Where the next thing goes.
    var y = 0.0

    mutating func add(_ element: String) { markup += element }

    /// Text on a baseline.
    mutating func text(
        _ text: String,
        x: Double,
        y: Double,
        class name: String = "chart-label",
        anchor: String = "start"
    ) {
        add(
            Markup.element(
                "text",
                ["class": name, "x": x.coordinate, "y": y.coordinate, "text-anchor": anchor],
                text: text
            )
        )
    }

    /// A rectangle in a series' colour and pattern.
    mutating func block(
        series: Int,
        x: Double,
        y: Double,
        width: Double,
        height: Double,
        id: String
    ) {
        func rectangle(_ key: String, _ paint: String) -> String {
            Markup.element(
                "rect",
                [
                    key: paint, "x": x.coordinate, "y": y.coordinate, "width": width.coordinate,
                    "height": height.coordinate,
                ]
            )
        }
        add(rectangle("class", "series-\(series + 1)"))
        if let hatch = Hatch(series: series) {
            add(rectangle("fill", "url(#\(hatch.id(in: id)))"))
        }
    }

    /// A legend's square beside text on a baseline.
    mutating func swatch(series: Int, x: Double, baseline: Double, id: String) {
        let side = ChartType.swatch
        block(series: series, x: x, y: baseline - side + 1, width: side, height: side, id: id)
    }

    /// A straight line.
    mutating func line(class name: String, from: (x: Double, y: Double), to: (x: Double, y: Double))
    {
        add(
            Markup.element(
                "path",
                [
                    "class": name,
                    "d": "M\(from.x.coordinate) \(from.y.coordinate)"
                        + "L\(to.x.coordinate) \(to.y.coordinate)",
                ]
            )
        )
    }
}
