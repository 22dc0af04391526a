import Testing

@testable import Charts

@Suite("Share bar")
struct ShareBarTests {
    private static let sources: [(String, Int64)] = [
        ("Ngân sách trung ương", 261_396), ("Ngân sách huyện", 11_401),
    ]

    @Test("total, shares and amounts are said", arguments: ChartLayout.allCases)
    func numbers(_ layout: ChartLayout) throws {
        let drawing = try Samples.drawing(try Samples.shares(Self.sources), layout)
        let bold = drawing.all(class: "chart-total").map(\.text)
        #expect(bold == ["Tổng: 272.797", "95,8%", "4,2%"])
        let words = try #require(drawing.children.first { $0.name == "desc" }).text
        #expect(
            words == "Đơn vị: triệu đồng. Tổng: 272.797; Ngân sách trung ương: 261.396 (95,8%); "
                + "Ngân sách huyện: 11.401 (4,2%). Giai đoạn 2021-2025."
        )
    }

    @Test("the parts fill the bar in proportion")
    func fills() throws {
        let drawing = try Samples.drawing(try Samples.shares(Self.sources), .narrow)
        let blocks = drawing.children.filter {
            $0.name == "rect" && $0.number("height") == 34 && $0.classes != ["chart-frame"]
                && !$0.classes.isEmpty
        }
        let widths = blocks.compactMap { $0.number("width") }
        #expect(widths == [344.95, 15.05])
        #expect(blocks.compactMap { $0.number("x") } == [0, 344.95])
    }

    @Test("a total of zero has amounts and no shares")
    func zero() throws {
        let chart = try Samples.shares([("Trung ương", 0), ("Huyện", 0)])
        #expect(chart.permille == nil)
        let drawing = try Samples.drawing(chart, .wide)
        #expect(drawing.all(class: "chart-total").map(\.text) == ["Tổng: 0", "–", "–"])
        #expect(drawing.all(class: "chart-label").map(\.text).prefix(2) == ["0", "Trung ương"])
    }
}
