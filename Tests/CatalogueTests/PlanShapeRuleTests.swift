import Catalogue
import Testing
import Values

@Suite("Versions, targets and deadlines of a plan")
struct PlanShapeRuleTests {
    private func version(_ members: String) throws -> [String] {
        try SectionFixture.violations((#""kind": "proposed""#, members))
    }

    @Test(arguments: [
        #""kind": "medium_term""#, #""kind": "annual", "year": 2023"#,
        #""kind": "adjustment", "adjusts": "thu-2020""#,
        #""kind": "proposed", "year": null, "adjusts": null"#,
    ])
    func versionsWithWhatTheyNeed(_ members: String) throws {
        #expect(try version(members) == [])
    }

    @Test(arguments: [
        (#""kind": "annual""#, ["plan.version.year version_shape"]),
        (#""kind": "annual", "year": null"#, ["plan.version.year version_shape"]),
        (#""kind": "adjustment""#, ["plan.version.adjusts version_shape"]),
        (
            #""kind": "annual", "adjusts": "thu-2020""#,
            ["plan.version.year version_shape", "plan.version.adjusts version_shape"]
        ),
        (
            #""kind": "proposed", "year": 2023, "adjusts": "thu-2020""#,
            ["plan.version.year version_shape", "plan.version.adjusts version_shape"]
        ),
        (#""kind": "yearly", "year": 2023"#, ["plan.version.kind enum"]),
    ])
    func versionsWithout(_ members: String, _ expected: [String]) throws {
        #expect(try version(members) == expected)
    }

    @Test
    func targetsWithNumbersAndWithout() throws {
        let violations = try SectionFixture.violations(
            (#""kind": "quantitative", "value": 3.3, "#, #""kind": "quantitative", "#),
            (#""operator": "more_than""#, #""operator": null"#),
            (#""kind": "unmeasured""#, #""kind": "unmeasured", "value": 5, "operator": "equal""#)
        )
        #expect(
            violations == [
                "targets[0].value target_shape", "targets[0].operator target_shape",
                "targets[1].value target_shape", "targets[1].operator target_shape",
            ]
        )
    }

    @Test(arguments: ["qualitative", "relative"])
    func otherTargetsHaveNoNumberEither(_ kind: String) throws {
        let violations = try SectionFixture.violations(
            (#""kind": "quantitative""#, "\"kind\": \"\(kind)\"")
        )
        #expect(
            violations == ["targets[0].value target_shape", "targets[0].operator target_shape"]
        )
        #expect(
            try SectionFixture.violations(
                (#""kind": "unmeasured""#, "\"kind\": \"\(kind)\", \"value\": null")
            ) == []
        )
    }

    @Test
    func deadlinesThatCannotCome() throws {
        let violations = try SectionFixture.violations(
            (#""month": 11, "day": 15"#, #""month": 11, "day": 31"#),
            (#""frequency": "monthly""#, #""frequency": "monthly", "month": 4"#)
        )
        #expect(
            violations == ["deadlines[0].day deadline_shape", "deadlines[1].month deadline_shape"]
        )
        #expect(
            try SectionFixture.violations((#""month": 11, "#, "")) == [
                "deadlines[0].month deadline_shape"
            ]
        )
    }

    @Test(arguments: [(1, 31), (2, 29), (4, 30), (12, 31)])
    func aMonthsLastDayCanCome(_ month: Int, _ day: Int) throws {
        let old = #""month": 11, "day": 15"#
        #expect(try SectionFixture.violations((old, "\"month\": \(month), \"day\": \(day)")) == [])
        let next = try SectionFixture.violations((old, "\"month\": \(month), \"day\": \(day + 1)"))
        let rule = day == 31 ? "maximum" : "deadline_shape"
        #expect(next.contains("deadlines[0].day \(rule)"))
    }

    @Test
    func aMonthsLastDayNeedsNoNumber() throws {
        #expect(try SectionFixture.violations((#""month": 11, "day": 15"#, #""month": 2"#)) == [])
    }

    @Test
    func citationsHaveANumberAndYears() throws {
        let violations = try SectionFixture.violations(
            ("Quyết định số 1719/QĐ-TTg", "Quyết định của tỉnh"),
            (#""from": 2021, "to": 2030"#, #""from": 2031, "to": 2030"#)
        )
        #expect(violations == ["citations[0].words citation_form", "citations[0].period period"])
    }
}
