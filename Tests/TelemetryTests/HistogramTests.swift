import Testing

@testable import Telemetry

@Suite("A histogram")
struct HistogramTests {
    @Test("counts each duration in its bucket and in all larger ones")
    func buckets() throws {
        var histogram = Histogram()
        for milliseconds in [0, 1, 3, 700, 60_000] {
            histogram.observe(.milliseconds(milliseconds))
        }
        let reading = histogram.reading
        #expect(reading.count == 5)
        #expect(abs(reading.sum - 60.704) < 1e-9)
        let counts = Dictionary(uniqueKeysWithValues: reading.buckets.map { ($0.upTo, $0.count) })
        #expect(counts[0.0005] == 1)
        #expect(counts[0.001] == 2, "a bound belongs to its own bucket")
        #expect(counts[0.0025] == 2)
        #expect(counts[0.005] == 3)
        #expect(counts[0.5] == 3)
        #expect(counts[1] == 4)
        #expect(counts[10] == 4, "what took longer stands in the whole alone")
    }

    @Test("the buckets never fall, whatever is observed")
    func monotonous() {
        var histogram = Histogram()
        for step in 0..<200 { histogram.observe(.microseconds(step * step * 7)) }
        let counts = histogram.reading.buckets.map(\.count) + [histogram.reading.count]
        #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(histogram.reading.count == 200)
    }
}
