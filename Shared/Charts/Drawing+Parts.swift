extension Drawing {
    /// A bar's segments, each with its number or another text inside where that fits.
    mutating func segments(
        _ segments: [BarSegment],
        top: Double,
        height: Double,
        id: String,
        inside text: (BarSegment) -> String?
    ) {
        var previous: BarSegment?
        for segment in segments {
            block(
                series: segment.series,
                x: segment.x,
                y: top,
                width: segment.width,
                height: height,
                id: id
            )
            // A seam beside a sliver would hide it.
            if let previous, min(previous.width, segment.width) > 4 {
                line(class: "chart-seam", from: (segment.x, top), to: (segment.x, top + height))
            }
            if let text = text(segment) { inside(segment, text, middle: top + height / 2) }
            previous = segment
        }
    }

    private mutating func inside(_ segment: BarSegment, _ number: String, middle: Double) {
        guard TextWidth.bold(number, size: ChartType.small) + 8 <= segment.width else { return }
        text(
            number,
            x: segment.x + segment.width / 2,
            y: middle + ChartType.middle,
            class: "chart-inside on-series-\(segment.series + 1)",
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
