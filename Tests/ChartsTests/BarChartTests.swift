import SeededRandom
import Testing
import Values

@testable import Charts

@Suite("Bar chart")
struct BarChartTests {
    @Test("a missing number is a dash and never 0; zero is 0", arguments: ChartLayout.allCases)
    func missingIsNotZero(_ layout: ChartLayout) throws {
        let chart = try Samples.bars([
            ("Chưa có", [nil, nil]), ("Không đồng", [0, 0]), ("Một phần", [5, nil]),
        ])
        let drawing = try Samples.drawing(chart, layout)
        let rows = drawing.all.filter { $0.name == "g" }
        let ends = rows.map { $0.all(class: "chart-total").map(\.text) }
        #expect(ends == [["–"], ["0"], ["5 + –"]])
        #expect(rows.prefix(2).allSatisfy { $0.all.allSatisfy { $0.name != "rect" } })
        #expect(drawing.all(class: "chart-label").contains { $0.text == "chưa có số liệu" })
        let words = try #require(drawing.children.first { $0.name == "desc" }).text
        #expect(words.contains("Chưa có: chưa có số liệu;"))
        #expect(words.contains("Không đồng: tổng 0, trong đó"))
        #expect(
            words.contains(
                "Một phần: tổng 5, trong đó Vốn đầu tư phát triển 5, Vốn sự nghiệp chưa có số liệu."
            )
        )
    }

    @Test("a chart without a missing number does not explain the dash")
    func explainsOnlyWhatIsThere() throws {
        let drawing = try Samples.drawing(try Samples.bars([("a", [1, 2])]), .wide)
        #expect(!drawing.all.contains { $0.text.contains("–") || $0.text.contains("chưa") })
    }

    @Test(
        "totals stand at the ends, numbers inside where they fit",
        arguments: ChartLayout.allCases
    )
    func numbers(_ layout: ChartLayout) throws {
        let rows = try Samples.drawing(try Samples.plan(), layout).all.filter { $0.name == "g" }
        let ends = rows.flatMap { $0.all(class: "chart-total").map(\.text) }
        #expect(ends == ["46.897", "–", "29.591", "137.729"])
        // The third bar has one segment: its total says it all. 3.800 and 7.280 are too narrow.
        let inside = rows.map { $0.all(class: "chart-inside").map(\.text) }
        #expect(inside == [["43.097"], [], [], ["130.449"]])
    }

    @Test("numbers and words follow language and decimals")
    func language() throws {
        let rows: [(String, [Int64?])] = [("Tri Lễ", [123_456, 4]), ("Xã Yên Phúc", [100, nil])]
        let english = try Samples.bars(rows, decimals: 1, language: .en)
        let drawing = try Samples.drawing(english, .wide)
        let ends = drawing.all(class: "chart-total").map(\.text)
        #expect(ends == ["12,346.0", "10.0 + –"])
        let ticks = drawing.all(class: "chart-tick").map(\.text)
        #expect(ticks == ["0", "5,000", "10,000"])
        let words = try #require(drawing.children.first { $0.name == "desc" }).text
        #expect(words.hasPrefix("Unit: triệu đồng. Tri Lễ: total 12,346.0, of which"))
        #expect(words.contains("Vốn sự nghiệp no data"))
    }

    @Test("segments are as long as their amounts, from the same zero, without gaps")
    func proportional() throws {
        var random = SeededRandom(seed: 5)
        for round in 0..<200 {
            let chart = try Samples.any(&random)
            let layout = ChartLayout.allCases[round % 2]
            let scale = BarDrawing(chart: chart, layout: layout, id: "a").scale
            let rows = try Samples.drawing(chart, layout).all.filter { $0.name == "g" }
            #expect(rows.count == chart.bars.count)
            for (row, bar) in zip(rows, chart.bars) { try expect(row, shows: bar, scale) }
        }
    }

    private func expect(_ row: MarkupElement, shows bar: BarChart.Bar, _ scale: BarScale) throws {
        var end = scale.start
        let blocks = row.all.filter { $0.name == "rect" && !$0.classes.isEmpty }
        let known = bar.values.enumerated().filter { ($0.element?.units ?? 0) > 0 }
        #expect(blocks.map(\.classes) == known.map { ["series-\($0.offset + 1)"] })
        for (block, value) in zip(blocks, known) {
            let x = try #require(block.number("x"))
            let width = try #require(block.number("width"))
            let units = try #require(value.element).units
            let share = Double(units) / Double(scale.largest)
            #expect(abs(width - share * scale.length) <= 0.006)
            #expect(abs(x - end) <= 0.02)
            end = x + width
        }
    }

    @Test("totals stay inside the drawing, and the axis' numbers clear of each other")
    func inside() throws {
        var random = SeededRandom(seed: 9)
        for round in 0..<100 {
            let layout = ChartLayout.allCases[round % 2]
            let drawing = try Samples.drawing(try Samples.any(&random), layout)
            let size = try #require(drawing.attributes["viewBox"]).split(separator: " ")
                .compactMap { Double($0) }
            try expectClear(drawing.all(class: "chart-tick"))
            for total in drawing.all(class: "chart-total") {
                let x = try #require(total.number("x"))
                let y = try #require(total.number("y"))
                #expect(x + TextWidth.bold(total.text, size: ChartType.label) <= size[2])
                #expect(y < size[3])
            }
        }
    }

    /// The numbers of the axis do not touch each other.
    private func expectClear(_ ticks: [MarkupElement]) throws {
        for (left, right) in zip(ticks, ticks.dropFirst()) {
            let distance = try #require(right.number("x")) - #require(left.number("x"))
            #expect(distance > TextWidth.of(right.text, size: ChartType.small))
        }
    }

    @Test("a chart without bars is a caption with a legend")
    func empty() throws {
        let drawing = try Samples.drawing(try Samples.bars([]), .narrow)
        #expect(drawing.all.filter { $0.name == "g" }.isEmpty)
        #expect(drawing.all(class: "chart-label").map(\.text) == Samples.natures)
    }
}
