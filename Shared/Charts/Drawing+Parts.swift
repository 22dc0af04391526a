extension Drawing {
    /// Between two segments of a bar.
    mutating func seam(x: Double, top: Double, height: Double = ChartType.bar) {
        line(class: "chart-seam", from: (x, top), to: (x, top + height))
    }

    /// A number inside a segment, if it fits there.
    mutating func inside(
        _ number: String,
        series: Int,
        x: Double,
        width: Double,
        _ top: Double,
        height: Double = ChartType.bar
    ) {
        guard TextWidth.of(number, size: ChartType.small) + 10 <= width else { return }
        text(
            number,
            x: x + width / 2,
            y: top + height / 2 + ChartType.middle,
            class: "chart-inside on-series-\(series + 1)",
            anchor: "middle"
        )
    }

    /// All of it as an image that says what it is.
    func svg(
        id: String,
        layout: ChartLayout,
        height: Double,
        caption: ChartCaption,
        description: String,
        definitions: String
    ) -> String {
        Markup.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "class": "chart-\(layout.rawValue)",
                "viewBox": "0 0 \(layout.width.coordinate) \(height.coordinate)", "role": "img",
                "aria-labelledby": "\(id)-title \(id)-desc",
            ],
            Markup.element("title", ["id": "\(id)-title"], text: caption.title)
                + Markup.element("desc", ["id": "\(id)-desc"], text: description)
                + definitions + markup
        )
    }
}
