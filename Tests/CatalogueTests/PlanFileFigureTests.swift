import Catalogue
import JSONSchema
import Testing
import Values

@Suite("The figures of a plan file")
struct PlanFileFigureTests {
    private func read(_ amount: String) -> Money? {
        let text = PlanFixture.small.replacing(
            #""amount_million_vnd": 10.5, "words": "10,5 triệu đồng", "line": 6"#,
            with: "\"amount_million_vnd\": \(amount), \"words\": \"x\", \"line\": 6"
        )
        return try? PlanFile.parse(Array(text.utf8), fileName: "plan.json").figures[0].amount
    }

    @Test
    func amountsAreExactToTheDong() {
        #expect(read("0") == .zero)
        #expect(read("46897") == million(46_897))
        #expect(read("0.000001") == Money(vnd: 1))
        #expect(read("1326.123456") == Money(vnd: 1_326_123_456))
        #expect(read("9007199254.740992") == Money(vnd: 1 << 53))
    }

    @Test(arguments: [
        ("-1", FileRule.negativeAmount), ("-0.5", .negativeAmount), ("1.0000001", .amountForm),
        ("1e3", .amountForm), ("1E-1", .amountForm), ("9007199254.740993", .amountTooLarge),
        ("99999999999999999999", .amountTooLarge),
    ])
    func otherAmountsAreRefused(_ amount: String, _ rule: FileRule) throws {
        let violations = try PlanFixture.violations(
            replacing: #""amount_million_vnd": 10.5, "words": "10,5 triệu đồng", "line": 7"#,
            with: "\"amount_million_vnd\": \(amount), \"words\": \"x\", \"line\": 7"
        )
        #expect(violations.map(\.rule) == [rule.rawValue])
        #expect(violations.map(\.path) == ["figures[1].amount_million_vnd"])
    }

    @Test
    func anAmountInQuotesIsNoNumber() throws {
        let violations = try PlanFixture.violations(replacing: ": 10.5,", with: ": \"10.5\",")
        #expect(violations.count == 2)
    }

    @Test
    func aFigureAtANodeThatDoesNotExist() throws {
        let violations = try PlanFixture.violations(
            replacing: #""node": "1.1""#,
            with: #""node": "1.4""#
        )
        #expect(violations.map(\.rule) == [FileRule.unknownNode.rawValue])
        #expect(violations.first?.message.vi.contains("heading") == true)
    }

    @Test
    func theSameFigureTwice() throws {
        let violations = try PlanFixture.violations(
            replacing: #""node": "1.1", "nature": "recurrent", "source": "central""#,
            with: #""node": "1", "nature": null, "source": null"#
        )
        #expect(violations.map(\.rule) == [FileRule.duplicateFigure.rawValue])
        #expect(violations.map(\.path) == ["figures[1]"])
    }

    @Test
    func natureAndSourceAreStatedEvenWhereTheyAreNull() throws {
        let violations = try PlanFixture.violations(
            replacing: #""nature": null, "source": null,"#,
            with: #""source": null,"#
        )
        #expect(violations.map(\.path) == ["figures[0].nature"])
    }

    @Test
    func sumsThatCannotBeComputedAreRefused() {
        let text = PlanFixture.large(nodes: 1100, amount: "9007199254.740992")
        let rules = Set(PlanFixture.violations(text).map(\.rule))
        #expect(rules == [FileRule.amountTooLarge.rawValue])
    }
}
