import Catalogue
import Testing
import Values

@Suite("Findings about money")
struct MoneyFindingTests {
    private func counterparts(_ districts: [String]) throws -> [PlanFinding] {
        let nodes = districts.indices.map { "\($0 + 1)" }
        let figures = zip(nodes, districts).flatMap { node, district in
            [
                "\(node) development_investment central 1000",
                "\(node) development_investment district \(district)",
            ]
        }
        return try PlanSketch(nodes: nodes, figures: figures).findings(.counterpartRatio)
    }

    @Test
    func anotherCounterpartRatioIsShownWithTheUsualOne() throws {
        let finding = try #require(counterparts(["50", "50", "89.4", "51"]).first)
        #expect(finding.node?.text == "3")
        #expect(finding.kind == .unclear && finding.topic == .money)
        #expect(finding.text.vi.contains("8,94%") && finding.text.vi.contains("5,05%"))
        #expect(
            finding.arithmetic?.vi
                == "89,4 : 1.000 = 8,94% ≠ 5,05%; 1.000 × 5,05% ≈ 51 (triệu đồng)"
        )
        #expect(
            finding.arithmetic?.en
                == "89.4 / 1,000 = 8.94% ≠ 5.05%; 1,000 × 5.05% ≈ 51 (million VND)"
        )
        #expect(finding.places.first?.value?.en == "1,000 million VND")
        #expect(finding.places.last?.value?.en == "51 million VND = 5.10%")
        #expect(
            finding.places.map(\.label.vi).last == "Mục 4, vốn đầu tư phát triển, ngân sách huyện"
        )
    }

    @Test
    func roundingAndTwoNodesAreNoReason() throws {
        #expect(try counterparts(["50", "50", "51"]).isEmpty)
        #expect(try counterparts(["50", "90"]).isEmpty)
        #expect(try counterparts(["0", "0", "0"]).isEmpty)
    }

    @Test
    func sumsOfCounterpartsAreNotCounted() throws {
        let sketch = PlanSketch(
            nodes: ["1", "1.1", "2", "3"],
            figures: [
                "1 development_investment central 2000", "1 development_investment district 500",
                "1.1 development_investment central 100", "1.1 development_investment district 5",
                "2 development_investment central 100", "2 development_investment district 5",
                "3 development_investment central 100", "3 development_investment district 5",
            ]
        )
        #expect(try sketch.findings(.counterpartRatio).isEmpty)
    }

    private func annex(_ rows: String) -> PlanSketch {
        PlanSketch(
            nodes: ["1", "2"],
            figures: ["1 recurrent central 30", "2 recurrent - 12.5"],
            #""annexes": [{ "code": "bieu", "title": "Biểu 1", "words": "x", "line": 9, "rows": \#(rows) }]"#
        )
    }

    private func row(_ number: Int, _ node: String, _ amount: String) -> String {
        """
        { "row": \(number), "node": "\(node)", "nature": "recurrent", "source": "central",
          "year": null, "unit": null, "amount_million_vnd": \(amount) }
        """
    }

    @Test
    func anAnnexIsAddedUpWhereItsRowsStand() throws {
        let rows = [row(1, "1", "10.000001"), row(2, "1", "20")]
        let finding = try #require(
            annex("[\(rows.joined(separator: ","))]").findings(.annexDiffers).first
        )
        #expect(finding.node?.text == "1" && finding.kind == .arithmetic)
        #expect(finding.money?.difference.vnd == -1)
        #expect(
            finding.arithmetic
                == LocalizedText(
                    vi: "10,000001 + 20 = 30,000001 ≠ 30 (triệu đồng)",
                    en: "10.000001 + 20 = 30.000001 ≠ 30 (million VND)"
                )
        )
        #expect(finding.places.map(\.label.vi).last == "Biểu 1, dòng 1, 2")
    }

    @Test
    func anAnnexThatAgreesIsSilentAndOneThatIsMissingIsNot() throws {
        let right = try annex("[\(row(1, "1", "30"))]").check().findings
        #expect(!right.contains { $0.rule == .annexDiffers || $0.rule == .annexMissing })
        let missing = try annex("null").findings(.annexMissing)
        #expect(missing.map(\.node) == [nil])
        #expect(missing.map(\.topic) == [.documents])
    }

    private func costs(_ amount: String, stated: String = "1 recurrent - 23") -> PlanSketch {
        PlanSketch(
            nodes: ["1"],
            figures: [stated],
            """
            "tasks": [
              { "code": "T-1", "node": "1", "name": "a", "quantity": 2.5, "unit_of_measure": "km",
                "aims": [], "words": "x", "line": 7 },
              { "code": "T-2", "node": "1", "name": "b", "quantity": null, "unit_of_measure": null,
                "aims": [], "words": "x", "line": 8 },
              { "code": "T-3", "node": "1", "name": "c", "quantity": 3, "unit_of_measure": "hộ",
                "aims": [], "words": "x", "line": 8 }]
            """,
            """
            "unit_costs": [{ "node": "1", "nature": "recurrent", "basis": "decision", "terms": [
              { "task": "T-1", "amount_million_vnd": 2 },
              { "task": "T-3", "amount_million_vnd": \(amount) }] }]
            """
        )
    }

    @Test
    func quantitiesTimesCostsExplainMoneyOrDiffer() throws {
        let exact = try costs("6").check()
        #expect(exact.explained.map(\.arithmetic.vi) == ["2,5 × 2 + 3 × 6 = 23 (triệu đồng)"])
        #expect(exact.explained.map(\.basis) == [.decision])
        #expect(
            exact.explained.first?.places.map(\.value?.vi) == ["2,5 km", "3 hộ", "23 triệu đồng"]
        )
        #expect(!exact.findings.contains { $0.rule == .unitCostDiffers })
        let other = try costs("6.1").check()
        let finding = try #require(other.findings.first { $0.rule == .unitCostDiffers })
        #expect(other.explained.isEmpty)
        #expect(finding.money?.computed.vnd == 23_300_000)
        #expect(finding.arithmetic?.vi == "2,5 × 2 + 3 × 6,1 = 23,3 ≠ 23 (triệu đồng)")
    }

    @Test
    func moneyThatIsOnlyComputedIsExplainedToo() throws {
        let check = try costs("6", stated: "1 recurrent central 23").check()
        #expect(check.explained.map(\.amount) == [million(23)])
    }

    @Test
    func moneyThatIsNotSaidIsNotChecked() throws {
        let check = try costs("6", stated: "1 - - 23").check()
        #expect(check.explained.isEmpty)
        #expect(!check.findings.contains { $0.rule == .unitCostDiffers })
    }
}
