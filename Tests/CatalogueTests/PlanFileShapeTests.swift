import Catalogue
import JSONSchema
import Testing
import Values

@Suite("The shape of a plan file")
struct PlanFileShapeTests {
    @Test
    func aRightFileIsRead() throws {
        #expect(PlanFixture.violations(PlanFixture.small).isEmpty)
        let plan = try PlanFile.parse(Array(PlanFixture.small.utf8), fileName: "plan.json")
        #expect(plan.nodes.map(\.code.text) == ["1", "1.1", "1.1.1"])
        #expect(plan.nodes[2].parent == plan.nodes[1].code)
        #expect(plan.nodes[0].titleAsPrinted == "Nhà ở")
        #expect(plan.figures[0].amount == Money(vnd: 10_500_000))
        #expect(plan.figures[0].cell == .total)
        #expect(plan.document.date == CalendarDate("2022-08-15"))
        #expect(plan.document.sources.title.lastLine == 2)
    }

    @Test
    func brokenJSONIsShownByLineAndColumn() throws {
        let violations = try PlanFixture.violations(
            replacing: #""format": 1,"#,
            with: #""format": 1"#
        )
        let violation = try #require(violations.first)
        #expect(violations.count == 1)
        #expect(violation.rule == SchemaRule.syntax)
        #expect(violation.line == 4)
        #expect(violation.column == 3)
    }

    @Test(arguments: ["", " ", "null", "[]", "[1", "\"plan\"", "{}", "\u{FEFF}{}"])
    func whatIsNoPlanIsRefused(_ text: String) {
        #expect(!PlanFixture.violations(text).isEmpty)
    }

    @Test
    func aFieldThatDoesNotExistIsNamed() throws {
        let violations = try PlanFixture.violations(
            replacing: #""province": "Lạng Sơn","#,
            with: #""province": "Lạng Sơn", "tỉnh": 1,"#
        )
        #expect(violations.map(\.path) == ["plan.tỉnh"])
        #expect(violations.map(\.rule) == [SchemaRule.unknownField])
        #expect(violations.map(\.line) == [8])
    }

    @Test
    func aMissingFieldIsNamed() throws {
        let violations = try PlanFixture.violations(
            replacing: #""province": "Lạng Sơn","#,
            with: ""
        )
        #expect(violations.map(\.path) == ["plan.province"])
        #expect(violations.map(\.rule) == [SchemaRule.required])
    }

    @Test
    func aFieldOfTheWrongTypeIsNamed() throws {
        let violations = try PlanFixture.violations(
            replacing: #""title": "Đất ở""#,
            with: #""title": 7"#
        )
        #expect(violations.map(\.path) == ["nodes[1].title"])
        #expect(violations.map(\.rule) == [SchemaRule.type])
    }

    @Test
    func otherKindsAndFormatsAreNotJudgedFurther() throws {
        let kind = try PlanFixture.violations(
            replacing: #""kind": "plan""#,
            with: #""kind": "units""#
        )
        #expect(kind.map(\.path) == ["kind"])
        let format = try PlanFixture.violations(replacing: #""format": 1"#, with: #""format": 2"#)
        #expect(format.map(\.path) == ["format"])
        #expect(format.map(\.rule) == [FileRule.fileKind.rawValue])
    }

    @Test(arguments: ["2022-02-30", "2022-13-01", "15/08/2022", "2022-8-15", ""])
    func aDateHasToBeReal(_ date: String) throws {
        let violations = try PlanFixture.violations(replacing: "2022-08-15", with: date)
        #expect(violations.map(\.path) == ["plan.document.date"])
    }

    @Test
    func everythingWrongIsSaidAtOnceInTheOrderOfTheFile() {
        let text = PlanFixture.small
            .replacing(#""from": 2021"#, with: #""from": 2026"#)
            .replacing(#""title": "Nhà ở""#, with: #""title": """#)
            .replacing(#""parent": "1.1""#, with: #""parent": "9""#)
            .replacing(#""node": "1.1""#, with: #""node": "1.2""#)
            .replacing(#""level": "sub_project""#, with: #""level": "tiểu dự án""#)
        let violations = PlanFixture.violations(text)
        #expect(
            violations.map(\.path) == [
                "plan.period", "nodes[0].title", "nodes[1].level", "nodes[2].parent",
                "figures[1].node",
            ]
        )
        #expect(violations.map(\.line) == [10, 22, 24, 26, 32])
    }

    @Test
    func eachViolationIsSaidInBothLanguages() throws {
        do {
            _ = try PlanFile.parse(
                Array(PlanFixture.small.replacing("10.5,", with: "-10.5,").utf8),
                fileName: "plan.json"
            )
            Issue.record("negative amounts were accepted")
        } catch {
            #expect(
                error.lines(in: .vi).first
                    == "plan.json:31:29: figures[0].amount_million_vnd: Số tiền không được âm; "
                    + "hãy ghi đúng số dương như trong kế hoạch."
            )
            #expect(error.description.contains("An amount is never negative"))
        }
    }
}
