public import Values

/// A drawing with its caption, as a page shows it.
public protocol Chart: Sendable {
    var caption: ChartCaption { get }
    var language: Language { get }

    /// The drawing alone: one `svg` element, without style, script or reference outside itself.
    func svg(id: ChartID, layout: ChartLayout) -> String
}

extension Chart {
    /// The `figure` element for a page that carries ``Charts/stylesheet``: caption, drawing, source.
    ///
    /// The drawing is there for narrow and for wide places; the stylesheet shows one of them.
    public func figure(id: ChartID) -> String {
        let unit = "\(ChartWords.unit[language]): \(caption.unit)"
        let about = [unit, caption.moment].filter { !$0.isEmpty }.joined(separator: " · ")
        return Markup.element(
            "figure",
            ["class": "chart", "id": id.text],
            Markup.element(
                "figcaption",
                [:],
                Markup.element("strong", ["class": "chart-title"], text: caption.title)
                    + Markup.element("span", ["class": "chart-about"], text: about)
            )
                + ChartLayout.allCases.map { svg(id: id, layout: $0) }.joined()
                + Markup.element(
                    "p",
                    ["class": "chart-source"],
                    text: "\(ChartWords.source[language]): \(caption.source)"
                )
        )
    }
}
