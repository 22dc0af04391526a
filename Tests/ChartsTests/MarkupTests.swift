import SeededRandom
import Testing

@testable import Charts

@Suite("Markup")
struct MarkupTests {
    static let hostile = "</title><script>alert(\"x\")</script> & 'Tên' onload=1"

    @Test("every text comes out as it went in, and as text only")
    func escapes() throws {
        let caption = ChartCaption(
            title: Self.hostile,
            unit: Self.hostile,
            source: Self.hostile,
            moment: Self.hostile
        )
        let chart = try BarChart(
            caption: caption,
            series: [Self.hostile, "Khác"],
            bars: [.init(name: Self.hostile, values: [.zero, nil])]
        )
        let share = try ShareBar(
            caption: caption,
            parts: [.init(name: Self.hostile, amount: .zero)]
        )
        for figure in [try Samples.figure(chart), try Samples.figure(share)] {
            #expect(figure.all(class: "chart-title").map(\.text) == [Self.hostile])
            #expect(figure.all(class: "chart-source").first?.text == "Nguồn: \(Self.hostile)")
            try expectHarmless(figure)
        }
    }

    @Test("what XML cannot carry is replaced")
    func controls() {
        #expect(Markup.escaped("a\u{0}b\u{1B}c\u{FFFF}\td") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}\td")
    }

    @Test("any chart is well-formed, with ids of its own and no style, script or outside reference")
    func property() throws {
        var random = SeededRandom(seed: 3)
        for _ in 0..<150 { try expectHarmless(try Samples.figure(try Samples.any(&random))) }
        try expectHarmless(try Samples.figure(try Samples.shares([("a", 1), ("b", 2), ("c", 0)])))
    }

    /// Elements and attributes are those of drawings, ids are unique, references lead to them.
    private func expectHarmless(_ figure: MarkupElement) throws {
        let elements: Set = [
            "figure", "figcaption", "strong", "span", "p", "svg", "title", "desc", "defs",
            "pattern", "path", "rect", "text", "g",
        ]
        let attributes: Set = [
            "class", "id", "xmlns", "viewBox", "role", "aria-labelledby", "x", "y", "width",
            "height", "d", "fill", "text-anchor", "patternUnits", "patternTransform",
        ]
        for element in figure.all {
            #expect(elements.contains(element.name), "\(element.name)")
            #expect(attributes.isSuperset(of: element.attributes.keys), "\(element.attributes)")
        }
        let ids = figure.all.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0 == "von" || $0.hasPrefix("von-") })
        for fill in figure.all.compactMap({ $0.attributes["fill"] }) {
            #expect(ids.contains { fill == "url(#\($0))" }, "\(fill)")
        }
        for drawing in figure.children where drawing.name == "svg" {
            #expect(drawing.attributes["role"] == "img")
            let names = (drawing.attributes["aria-labelledby"] ?? "").split(separator: " ")
            let named = drawing.children.filter { names.contains($0.attributes["id"]?[...] ?? "") }
            #expect(named.map(\.name) == ["title", "desc"])
        }
    }
}
