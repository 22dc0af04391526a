import Catalogue
import Testing
import Values

@Suite("Findings about targets and deadlines")
struct TargetFindingTests {
    private func target(
        _ code: String,
        _ node: String,
        _ value: String,
        _ comparison: String,
        unit: String = "%"
    ) -> String {
        """
        { "code": "\(code)", "node": \(node), "indicator": "dien", "group": "Hạ tầng",
          "name": "Hộ có điện", "kind": "quantitative", "value": \(value),
          "unit_of_measure": "\(unit)", "operator": "\(comparison)", "timing": "end_of_period",
          "better": "higher", "read_as_denominator": null, "aims": [], "words": "x", "line": 4 }
        """
    }

    private func found(_ targets: String...) throws -> [PlanFinding] {
        try PlanSketch(
            nodes: ["1"],
            "\"targets\": [\(targets.joined(separator: ","))]"
        ).findings(.targetDiffers)
    }

    @Test
    func valueAndComparisonAreTold() throws {
        let finding = try #require(
            found(
                target("I-1", "null", "99.8", "more_than"),
                target("I-2", "\"1\"", "99.7", "equal")
            )
            .first
        )
        #expect(finding.node?.text == "1" && finding.kind == .conflict)
        #expect(finding.places.map(\.value?.vi) == ["trên 99,8%", "99,7%"])
        #expect(finding.text.vi.hasSuffix("khác về giá trị và cách so sánh."))
        #expect(finding.text.en.contains("“more than 99.8%”"))
    }

    @Test
    func maintainingIsNotReaching() throws {
        let finding = try #require(
            found(target("I-1", "null", "100", "maintain"), target("I-2", "\"1\"", "100", "equal"))
                .first
        )
        #expect(finding.text.vi.contains("(đã đạt và duy trì, hay phải đạt)"))
    }

    @Test
    func eachStatementIsHeldAgainstTheFirst() throws {
        let findings = try found(
            target("I-1", "null", "75", "at_least"),
            target("I-2", "\"1\"", "75", "at_least"),
            target("I-3", "\"1\"", "75", "equal"),
            target("I-4", "null", "75", "at_least", unit: "hộ")
        )
        #expect(
            findings.map { $0.places.map(\.label.vi)[1] }
                == ["Chỉ tiêu I-3, Mục 1", "Chỉ tiêu I-4, toàn kế hoạch"]
        )
        #expect(findings.map(\.text.vi).last?.contains("đơn vị tính") == true)
    }

    @Test
    func aDeadlineWithTwoReadings() throws {
        let parties = """
            "parties": [{ "code": "xa", "name": "Xã", "role": "commune", "is_group": true,
              "organization": null, "duties": [] }]
            """
        func deadline(_ readings: String) -> String {
            """
            "deadlines": [{ "code": "nam", "name": "Báo cáo năm", "from": ["xa"], "to": ["xa"],
              "frequency": "yearly", "month": 12, "day": 1, "is_before": true,
              "readings": [\(readings)], "words": "x", "line": 9 }]
            """
        }
        let sure = PlanSketch(nodes: ["1"], parties, deadline("\"Một.\""))
        #expect(try sure.check().findings.isEmpty)
        let unsure = PlanSketch(nodes: ["1"], parties, deadline("\"Một.\", \"Hai.\""))
        let finding = try #require(unsure.check().findings.first)
        #expect(finding.topic == .duties)
        #expect(
            finding.text.vi == "Thời hạn “Báo cáo năm” có thể hiểu theo 2 cách: (1) Một; (2) Hai."
        )
        #expect(finding.places.map(\.value?.vi) == ["trước ngày 01/12"])
        #expect(finding.places.map(\.value?.en) == ["before day 01/12"])
    }
}
