import Testing

@testable import Charts

@Suite("Patterns")
struct HatchTests {
    @Test("six series have six looks: one plain, five patterns that all differ")
    func differ() throws {
        let patterns = try (0..<Charts.mostSeries).compactMap { series in
            try Hatch(series: series).map { try MarkupReader.element($0.definition(in: "a")) }
        }
        #expect(Hatch(series: 0) == nil && Hatch(series: Charts.mostSeries) == nil)
        let looks = patterns.map { pattern in
            [pattern.attributes["patternTransform"], pattern.children.first?.attributes["d"]]
        }
        #expect(Set(looks).count == 5)
    }

    @Test("a drawing defines the patterns of its series and no other")
    func definitions() {
        #expect(Hatch.definitions(series: 1, in: "a").isEmpty)
        let ids = Hatch.definitions(series: 3, in: "a").matches(of: /id="([^"]+)"/).map(\.1)
        #expect(ids == ["a-hatch-2", "a-hatch-3"])
    }
}
