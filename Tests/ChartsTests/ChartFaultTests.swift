import Charts
import Testing

@Suite("What cannot be drawn")
struct ChartFaultTests {
    @Test("a negative or excessive amount is refused", arguments: [-1, .min, .max] as [Int64])
    func amounts(_ units: Int64) throws {
        #expect(throws: ChartFault.amount(units)) { try ChartAmount(units) }
        #expect(try ChartAmount(0) == .zero)
        #expect(try ChartAmount(ChartAmount.most).units == ChartAmount.most)
    }

    @Test(
        "an id has no space and no capital",
        arguments: ["", "a b", "A", "1a", "-a", "vốn", "a\""]
    )
    func ids(_ text: String) {
        #expect(throws: ChartFault.id(text)) { try ChartID(text) }
    }

    @Test("a bar has one value for each series")
    func values() {
        #expect(throws: ChartFault.valueCount(bar: "Tri Lễ", values: 1, series: 2)) {
            try Samples.bars([("Tri Lễ", [1])])
        }
    }

    @Test("more series than can be told apart, or none, are refused", arguments: [0, 7])
    func series(_ count: Int) {
        #expect(throws: ChartFault.seriesCount(count)) {
            try Samples.bars([], series: (0..<count).map { "Nguồn \($0)" })
        }
        #expect(throws: ChartFault.seriesCount(count)) {
            try Samples.shares((0..<count).map { ("Nguồn \($0)", 1) })
        }
    }
}
