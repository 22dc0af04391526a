import Catalogue
import Testing
import Values

@Suite("Findings about tasks")
struct TaskFindingTests {
    private func task(
        _ code: String,
        _ node: String,
        _ quantity: String = "null",
        nature: String? = nil,
        aims: String = ""
    ) -> String {
        let nature = nature.map { "\"read_as_nature\": \"\($0)\"," } ?? ""
        return """
            { "code": "\(code)", "node": "\(node)", "name": "a", "quantity": \(quantity),
              "unit_of_measure": \(quantity == "null" ? "null" : "\"km\""), \(nature)
              "aims": [\(aims)], "words": "x", "line": 8 }
            """
    }

    private let aims =
        #""aims": [{ "code": "water", "name": "nước" }, { "code": "land", "name": "đất" }]"#

    private let objectives = """
        "objectives": [
          { "code": "MT-0", "node": null, "aims": ["water", "land"], "words": "x", "line": 3 },
          { "code": "MT-1", "node": "1", "aims": ["land"], "words": "x", "line": 6 }]
        """

    @Test
    func anAimThatNoTaskServesIsShownWithAllWhoNameIt() throws {
        var sketch = PlanSketch(
            nodes: ["1", "2"],
            aims,
            objectives,
            "\"tasks\": [\(task("T-1", "1", aims: "\"water\""))]"
        )
        sketch.nodes[0].rest += #", "aims": ["land"]"#
        let found = try sketch.check().findings
        #expect(found.map(\.rule) == [.aimWithoutTask])
        #expect(found.first?.node == nil)
        #expect(
            found.first?.places.map(\.label.vi)
                == ["Mục tiêu MT-0, toàn kế hoạch", "Tên Mục 1", "Mục tiêu MT-1, Mục 1"]
        )
        #expect(found.first?.text.vi.contains("“đất”") == true)
    }

    @Test
    func whatATitleNamesIsTakenUpAtOrBelowIt() throws {
        var sketch = PlanSketch(
            nodes: ["1", "1.1", "2", "3"],
            aims,
            "\"tasks\": [\(task("T-1", "1.1", aims: "\"water\""))]"
        )
        for index in sketch.nodes.indices {
            sketch.nodes[index].rest += #", "aims": ["water", "land"]"#
        }
        sketch.nodes[3].rest = sketch.nodes[3].rest.replacing("funded", with: "no_capital")
        let found = try sketch.check().findings
        #expect(found.map(\.rule) == [.titleAimUnserved, .titleAimUnserved, .titleAimUnserved])
        #expect(
            found.map { $0.id.split(separator: "-").dropLast().joined(separator: "-") }
                == [
                    "title-aim-unserved-1.1-land", "title-aim-unserved-2-land",
                    "title-aim-unserved-2-water",
                ]
        )
    }

    private func measured(_ tasks: String...) throws -> [PlanFinding] {
        try PlanSketch(
            nodes: ["1", "1.1", "2"],
            figures: [
                "- recurrent - 100", "1 recurrent central 60", "2 recurrent - 40",
                "2 development_investment - 5", "2 recurrent integrated 7",
            ],
            "\"tasks\": [\(tasks.joined(separator: ","))]"
        ).findings(.moneyWithoutQuantity)
    }

    @Test
    func moneyWithoutQuantityIsAddedUpByNature() throws {
        let found = try measured(
            task("T-1", "1.1", "2", nature: "recurrent"),
            task("T-2", "2", "3", nature: "development_investment")
        )
        #expect(found.count == 1)
        #expect(found.first?.text.vi.hasPrefix("40 trong 100 triệu đồng vốn sự nghiệp") == true)
        #expect(found.first?.places.map(\.label.vi) == ["Mục 2, vốn sự nghiệp"])
    }

    @Test
    func aTaskThatIsNotReadAsOfOneNatureCountsForBoth() throws {
        #expect(try measured(task("T-1", "1", "2"), task("T-2", "2", "3")).isEmpty)
    }

    @Test
    func aThirdOfAllMoneyAsksForCosts() throws {
        var sketch = PlanSketch(
            nodes: ["1", "1.1", "2", "3"],
            figures: [
                "1.1 recurrent central 34", "2 recurrent central 33", "3 recurrent central 33",
            ],
            "\"tasks\": [\(task("T-1", "1.1", "3.3", nature: "recurrent"))]"
        )
        let found = try sketch.findings(.largeShare)
        #expect(found.map(\.node?.text) == ["1"])
        #expect(found.first?.text.vi.contains("chiếm 34% tổng vốn") == true)
        #expect(found.first?.text.vi.hasSuffix("khối lượng được nêu: 3,3 km.") == true)
        sketch.sections.append(
            """
            "unit_costs": [{ "node": "1.1", "nature": "recurrent", "basis": "stated", "terms": [
              { "task": "T-1", "amount_million_vnd": 2 }] }]
            """
        )
        #expect(try sketch.findings(.largeShare).isEmpty)
    }
}
