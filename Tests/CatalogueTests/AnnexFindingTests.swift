import Catalogue
import Testing
import Values

@Suite("Annexes held against the plan")
struct AnnexFindingTests {
    private static let nodes = ["1", "3", "3.2", "3.2.1", "3.2.3"]

    private func found(_ figures: [String], _ rows: [String]) throws -> [String] {
        try AnnexFixture.found(Self.nodes, figures, rows)
    }

    @Test
    func rowsFinerThanThePlan() throws {
        let figures = ["3.2 recurrent central 100", "3 recurrent - 100", "- recurrent - 100"]
        let rows = ["3.2.1 recurrent central 40", "3.2.3 recurrent central 60"]
        #expect(try found(figures, rows) == [])
        #expect(
            try found(figures, ["3.2.1 recurrent central 40", "3.2.3 recurrent central 59"])
                == ["3.2 recurrent central: 100 ≠ 99"]
        )
    }

    @Test
    func rowsBySourceAgainstAStatedTotal() throws {
        let figures = ["1 recurrent - 30", "1 - - 30"]
        #expect(
            try found(figures, ["1 recurrent central 20", "1 recurrent district 10"]) == []
        )
        #expect(
            try found(figures, ["1 recurrent central 20", "1 recurrent district 9.999999"])
                == ["1 recurrent -: 30 ≠ 29.999999"]
        )
        // Other programmes' money is in no total.
        #expect(
            try found(
                figures,
                [
                    "1 recurrent central 20", "1 recurrent district 10",
                    "1 recurrent integrated 5",
                ]
            ) == ["Biểu 1, dòng 3"]
        )
    }

    /// Of money from all sources an annex of the central budget alone says nothing.
    @Test
    func rowsOfOneSourceAgainstATotal() throws {
        #expect(
            try found(["1 recurrent - 30"], ["1 recurrent central 20"]) == ["Biểu 1, dòng 1"]
        )
    }

    @Test
    func anAnnexOfInvestmentOnlyNeverSpeaksOfBothNatures() throws {
        let figures = [
            "- - - 75", "1 development_investment central 50", "1 recurrent central 25", "1 - - 75",
        ]
        #expect(try found(figures, ["1 development_investment central 50"]) == [])
        #expect(
            try found(figures, ["1 development_investment central 51"])
                == ["1 development_investment central: 50 ≠ 51"]
        )
        #expect(
            try found(["1 - - 75"], ["1 development_investment central 50"]) == ["Biểu 1, dòng 1"]
        )
        #expect(
            try found(["1 - - 75"], ["1 development_investment - 50", "1 recurrent - 25"]) == []
        )
    }

    @Test
    func rowsAtSomeNodesNeverSpeakOfTheWholePlan() throws {
        let figures = [
            "- recurrent central 90", "1 recurrent central 30", "3 recurrent central 60",
        ]
        #expect(try found(figures, ["1 recurrent central 30"]) == [])
        #expect(
            try found(figures, ["1 recurrent central 31"]) == ["1 recurrent central: 30 ≠ 31"]
        )
        // What no node states of its own is compared where the rows stand.
        #expect(try found(figures, ["- recurrent central 90"]) == [])
        #expect(
            try found(figures, ["- recurrent central 91"]) == ["- recurrent central: 90 ≠ 91"]
        )
    }

    @Test
    func rowsAtANodeThatThePlanGivesNoMoneyTo() throws {
        let rows = ["1 recurrent central 30", "3.2 recurrent central 5"]
        #expect(try found(["1 recurrent central 30"], rows) == ["Biểu 1, dòng 2"])
        #expect(
            try found(["- recurrent central 30", "1 recurrent central 30"], rows)
                == ["- recurrent central: 30 ≠ 35"]
        )
        #expect(
            try found(["1 recurrent central 30", "3 - - 0"], rows) == ["3 - -: 0 ≠ 5"]
        )
        #expect(try found(["1 recurrent central 30"], ["3 recurrent central 0"]) == [])
    }

    @Test
    func rowsThatNothingCanBeComparedWith() throws {
        let finding = try #require(
            AnnexFixture.sketch(
                ["1", "3"],
                ["1 recurrent central 30"],
                ["3 recurrent central 1.5", "3 recurrent district 2", "1 recurrent central 30"]
            ).findings(.annexUncompared).first
        )
        #expect(finding.kind == .unclear && finding.topic == .documents)
        #expect(finding.node?.text == "3" && finding.slug == "annex-uncompared-bieu")
        #expect(
            finding.text
                == LocalizedText(
                    vi: "2 dòng của biểu “Biểu 1” không đối chiếu được với số nào của kế hoạch, "
                        + "cộng lại là 3,5 triệu đồng.",
                    en: "2 rows of “Biểu 1” can be compared with no amount of the plan, "
                        + "in all 3.5 million VND."
                )
        )
        #expect(finding.arithmetic?.vi == "1,5 + 2 = 3,5 (triệu đồng)")
    }

    /// The plan's own mistakes stand beside the annex's: a wider amount is left out only where what
    /// is reported within it explains it.
    @Test
    func aWiderAmountIsReportedWhereItSaysMore() throws {
        let figures = [
            "- recurrent central 101", "1 recurrent central 30", "3 recurrent central 60",
        ]
        #expect(
            try found(figures, ["1 recurrent central 30", "3 recurrent central 60"])
                == ["- recurrent central: 101 ≠ 90"]
        )
        #expect(
            try found(figures, ["1 recurrent central 31", "3 recurrent central 60"])
                == ["- recurrent central: 101 ≠ 91", "1 recurrent central: 30 ≠ 31"]
        )
        #expect(
            try found(figures, ["1 recurrent central 41", "3 recurrent central 60"])
                == ["1 recurrent central: 30 ≠ 41"]
        )
    }

    /// A nature and a source that differ by the same money explain the total together.
    @Test
    func overlappingAmountsAreCountedOnce() throws {
        let figures = ["1 - - 100", "1 recurrent - 60", "1 - central 70"]
        let rows = [
            "1 recurrent central 41", "1 recurrent district 20",
            "1 development_investment central 30", "1 development_investment district 10",
        ]
        #expect(
            try found(figures, rows) == ["1 - central: 70 ≠ 71", "1 recurrent -: 60 ≠ 61"]
        )
    }

    /// Rows around others are their sum, what they leave over, or a sum that they are a part of.
    @Test
    func rowsAroundOthersAreReadInTheirFavour() throws {
        let figures = ["3.2 recurrent central 100"]
        for rows in [
            [
                "3.2 recurrent central 100", "3.2.1 recurrent central 30",
                "3.2.3 recurrent central 70",
            ],
            ["3.2 recurrent central 70", "3.2.1 recurrent central 30"],
            ["3.2 recurrent central 100", "3.2.1 recurrent central 30"],
            ["- - - 100", "3.2 recurrent central 100"],
        ] { #expect(try found(figures, rows) == [], "\(rows)") }
        #expect(
            try found(figures, ["3.2 recurrent central 71", "3.2.1 recurrent central 30"])
                == ["3.2 recurrent central: 100 ≠ 101"]
        )
    }

    @Test
    func sumsBeyond64BitsAreNotCompared() throws {
        var plan = try AnnexFixture.sketch(["1"], ["1 recurrent central 30"], []).plan()
        let rows = try AnnexFixture.sketch(
            ["1"],
            [],
            Array(repeating: "1 recurrent central 9007199254.740992", count: 1025)
        ).plan().content.annexes
        plan.content.annexes = rows
        let findings = try PlanCheck(plan).findings.filter { $0.rule == .annexUncompared }
        #expect(
            findings.map(\.text.vi)
                == [
                    "1025 dòng của biểu “Biểu 1” không đối chiếu được với số nào của kế hoạch."
                ]
        )
    }
}
