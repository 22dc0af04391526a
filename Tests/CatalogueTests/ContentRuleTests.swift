import Catalogue
import JSONSchema
import Testing
import Values

@Suite("What a plan's sections refer to")
struct ContentRuleTests {
    @Test
    func everySectionIsRead() throws {
        let content = try SectionFixture.content(SectionFixture.plan)
        #expect(content.aims.map(\.code.text) == ["housing", "water"])
        #expect(content.objectives.map(\.aims?.count) == [1, 2])
        #expect(
            content.objectives[0].source == Quotation(words: "Mục tiêu", line: 10, lastLine: 11)
        )
        #expect(content.tasks.map(\.quantity?.text) == ["200", nil])
        #expect(content.tasks[1].readAsNature == .recurrent)
        #expect(content.unitCosts[0].terms[0].amountMillionVND == ExactNumber("0.0525"))
        #expect(content.targets[0].value == ExactNumber("3.3"))
        #expect(content.targets[1].operator == nil && content.targets[1].better == nil)
        #expect(content.rules[0].criteria?.first?.poverty == [.poor])
        #expect(content.rules[0].threshold?.value.text == "95.5")
        #expect(content.parties.map(\.isGroup) == [false, true])
        #expect(content.deadlines.map(\.month) == [11, nil])
        #expect(content.citations[0].document?.number == "1719/QĐ-TTg")
        #expect(content.solutions.map(\.number) == [1] && content.recipients.count == 1)
        #expect(content.annexes[0].rows?.first?.amount == Money(vnd: 10_500_000))
        #expect(content.annexes[1].rows == nil)
        #expect(content.corrections[0].readAs == "dược liệu")
    }

    @Test
    func aPlanWithoutThemHasEmptyOnes() throws {
        #expect(try SectionFixture.content(PlanFixture.small) == PlanContent())
    }

    @Test
    func nothingStandsTwice() throws {
        let violations = try SectionFixture.violations(
            (#""code": "water", "name""#, #""code": "housing", "name""#),
            (#""aims": ["housing", "water"]"#, #""aims": ["housing"]"#),
            (#""O-2""#, #""O-1""#),
            (#""T-2""#, #""T-1""#),
            (#""C-2""#, #""C-1""#),
            (#""R-2""#, #""R-1""#),
            (#""V.2-1""#, #""V.1-1""#),
            (#""code": "communes""#, #""code": "finance""#),
            (#"["communes"]"#, #"["finance"]"#),
            (#""D-2""#, #""D-1""#),
            (#""bieu-2""#, #""bieu-1""#)
        )
        #expect(
            violations == [
                "aims[1].code duplicate_code", "objectives[1].code duplicate_code",
                "tasks[1].code duplicate_code", "targets[1].code duplicate_code",
                "rules[1].code duplicate_code", "parties[1].code duplicate_code",
                "parties[1].duties[0].code duplicate_code", "deadlines[1].code duplicate_code",
                "annexes[1].code duplicate_code",
            ]
        )
    }

    @Test
    func aRepeatedCodeIsToldWithTheFirstLine() throws {
        let text = try SectionFixture.plan.spoiled([(#""T-2""#, #""T-1""#)])
        let fault = try #require(FileFixture.faults(text).first)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let first = try #require(lines.firstIndex { $0.contains(#"{ "code": "T-1""#) }) + 1
        #expect(fault.message.vi.contains("“T-1” đã dùng ở dòng \(first);"))
        #expect(fault.line == first + 2)
    }

    @Test
    func nodesThatAreNotThere() throws {
        let violations = try SectionFixture.violations(
            (#""O-2", "node": "1""#, #""O-2", "node": "7""#),
            (#""T-1", "node": "1.1""#, #""T-1", "node": "1.7""#),
            (
                #"{ "node": "1.1", "nature": "recurrent", "basis""#,
                #"{ "node": "2", "nature": "recurrent", "basis""#
            ),
            (#""C-2", "node": "1""#, #""C-2", "node": "3""#),
            (#""R-1", "node": "1""#, #""R-1", "node": "4""#),
            (#""row": 1, "node": "1.1""#, #""row": 1, "node": "5""#)
        )
        #expect(
            violations == [
                "objectives[1].node unknown_reference", "tasks[0].node unknown_reference",
                "unit_costs[0].node unknown_reference", "targets[1].node unknown_reference",
                "rules[0].node unknown_reference", "annexes[0].rows[0].node unknown_reference",
            ]
        )
    }

    @Test
    func aimsTasksAndPartiesThatAreNotThere() throws {
        let violations = try SectionFixture.violations(
            (#"["housing", "water"]"#, #"["roads", "housing", "schools"]"#),
            (#""unit_of_measure": "hộ""#, #""unit_of_measure": "hộ", "note": 1"#),
            (#""task": "T-1""#, #""task": "T-9""#),
            (#""better": "higher""#, #""better": "higher", "aims": ["x"]"#),
            (
                #""aims": ["housing"],"# + "\n    \"threshold\"",
                #""aims": ["y"],"# + "\n    \"threshold\""
            ),
            (
                #""from": ["communes"], "to": ["finance"],"# + "\n    \"frequency\": \"yearly\"",
                #""from": ["communes", "z"], "to": ["w"],"# + "\n    \"frequency\": \"yearly\""
            ),
            (#""title": "Nhà ở","#, #""title": "Nhà ở", "aims": ["v"],"#)
        )
        #expect(
            violations == [
                "objectives[1].aims[0] unknown_reference",
                "objectives[1].aims[2] unknown_reference",
                "tasks[0].note unknown_field", "unit_costs[0].terms[0].task unknown_reference",
                "targets[0].aims[0] unknown_reference", "rules[0].aims[0] unknown_reference",
                "deadlines[0].from[1] unknown_reference", "deadlines[0].to[0] unknown_reference",
                "nodes[0].aims[0] unknown_reference",
            ]
        )
    }

    @Test
    func linesRunForwards() throws {
        let violations = try SectionFixture.violations(
            (#""line": 10, "last_line": 11"#, #""line": 10, "last_line": 9"#),
            (#""line": 13"#, #""line": 13, "last_line": 1"#),
            (#""line": 19"#, #""line": 19, "last_line": 18"#),
            (#""line": 23"#, #""line": 23, "last_line": 23"#),
            (#""line": 24"#, #""line": 24, "last_line": 2"#),
            (#""words": "Dự kiến", "line": 2"#, #""words": "Dự kiến", "line": 2, "last_line": 1"#)
        )
        #expect(
            violations == [
                "plan.version.last_line line_order", "objectives[0].last_line line_order",
                "tasks[0].last_line line_order", "parties[0].duties[0].last_line line_order",
                "recipients[0].last_line line_order",
            ]
        )
    }

    @Test
    func whatIsNoListIsLeftToTheSchema() throws {
        let violations = try SectionFixture.violations(
            (
                #""solutions": [ { "number": 1, "words": "Lồng ghép", "line": 23 } ]"#,
                #""solutions": {}"#
            ),
            (
                #""recipients": [ { "words": "Lưu: VT", "line": 24 } ]"#,
                #""recipients": [1, null, []]"#
            )
        )
        #expect(
            violations == [
                "solutions type", "recipients[0] type", "recipients[1] type", "recipients[2] type",
            ]
        )
    }
}
