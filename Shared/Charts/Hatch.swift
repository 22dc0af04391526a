/// The pattern over a series' colour, which tells it from the others without colour.
///
/// The first series is plain.
struct Hatch {
    private let series: Int

    /// `nil` for a series without a pattern.
    init?(series: Int) {
        guard Self.shapes.indices.contains(series - 1) else { return nil }
        self.series = series
    }

    /// The pattern's id in a drawing with an id.
    func id(in drawing: String) -> String { "\(drawing)-hatch-\(series + 1)" }

    /// The `pattern` element.
    func definition(in drawing: String) -> String {
        let shape = Self.shapes[series - 1]
        return Markup.element(
            "pattern",
            [
                "id": id(in: drawing), "width": shape.side, "height": shape.side,
                "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(\(shape.turn))",
            ],
            Markup.element("path", ["class": "chart-hatch", "d": shape.path])
        )
    }

    /// The definitions of all that a drawing of so many series needs.
    static func definitions(series: Int, in drawing: String) -> String {
        let patterns = (0..<series).compactMap { Hatch(series: $0)?.definition(in: drawing) }
        return patterns.isEmpty ? "" : Markup.element("defs", [:], patterns.joined())
    }

    /// One tile of each pattern: a square's side, what is drawn in it, how it is turned.
    private static let shapes: [(side: String, path: String, turn: Int)] = [
        ("6", "M3 0V6", 45),
        ("6", "M2 3H4", 0),
        ("6", "M3 0V6", -45),
        ("6", "M0 3H6", 0),
        ("7", "M3.5 0V7M0 3.5H7", 45),
    ]
}
