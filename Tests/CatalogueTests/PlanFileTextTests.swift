import Catalogue
import JSONSchema
import Testing
import Values

@Suite("The texts of a plan file")
struct PlanFileTextTests {
    private func violations(title: String) throws -> [(path: String, rule: String)] {
        try PlanFixture.violations(
            replacing: #""title": "Đất ở""#,
            with: "\"title\": \"\(title)\""
        ).map { ($0.path, $0.rule) }
    }

    @Test(arguments: ["", " ", #"\n"#, #"a\u0000b"#, #"a\nb"#, #"a\u202Eb"#])
    func aTitleSaysSomethingAndHidesNothing(_ title: String) throws {
        let violations = try violations(title: title)
        #expect(!violations.isEmpty)
        #expect(violations.allSatisfy { $0.path == "nodes[1].title" })
    }

    @Test
    func aTitleHasAnEnd() throws {
        #expect(try violations(title: String(repeating: "ệ", count: 2000)).isEmpty)
        #expect(
            try violations(title: String(repeating: "ệ", count: 2001)).map(\.rule) == ["max_length"]
        )
    }

    @Test
    func textsAreKeptInNormalizationFormC() throws {
        let apart = "\u{110}a\u{302}\u{301}t \u{6F}\u{31B}\u{309}"
        let text = PlanFixture.small.replacing("\"Đất ở\"", with: "\"\(apart)\"")
        let plan = try PlanFile.parse(Array(text.utf8), fileName: "plan.json")
        #expect(!apart.isNFC)
        #expect(Array(plan.nodes[1].title.utf8) == Array("Đất ở".utf8))
        #expect(plan.nodes[1].source.words.isNFC)
    }

    @Test
    func yearsAndLinesRunForwards() throws {
        let period = try PlanFixture.violations(replacing: #""to": 2025"#, with: #""to": 2020"#)
        #expect(period.map(\.rule) == [FileRule.period.rawValue])
        let lines = try PlanFixture.violations(
            replacing: #""line": 1, "last_line": 2"#,
            with: #""line": 3, "last_line": 2"#
        )
        #expect(lines.map(\.path) == ["plan.sources.title.last_line"])
    }
}
