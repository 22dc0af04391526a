import Catalogue
import Contracts
import RPC
import TestServices
import Testing
import Values

@Suite("The plan's targets")
struct TargetTests {
    @Test("34 statements of 29 things, 22 of them with a number")
    func counts() async throws {
        try await IndicatorsBench.with { bench in
            let reply = try await bench.targets()
            #expect(try reply.items.map(\.target) == TestCatalogue.vanQuan.content.targets)
            #expect(reply.items.count == 38)
            #expect(reply.statementCount == 34)
            #expect(reply.distinctCount == 29)
            #expect(reply.numericCount == 22)
        }
    }

    @Test("by node and by group; the counts stay the plan's")
    func filters() async throws {
        try await IndicatorsBench.with { bench in
            let node = try await bench.targets(node: "4.1")
            #expect(node.items.map(\.target.code.text) == ["I-28", "I-29", "I-30", "I-31", "I-32"])
            #expect(node.items.allSatisfy { $0.nodeTitle?.isEmpty == false })
            #expect(node.statementCount == 34)
            let both = try await bench.targets(node: "4.1", group: "Y tế").items
            #expect(both.map(\.target.code.text) == ["I-30"])
            let group = try await bench.targets(group: "Y tế").items
            #expect(group.count == 5)
            #expect(try await bench.targets(group: "y te").items.isEmpty)
            #expect(try await bench.targets(node: "2").items.isEmpty)
        }
    }

    @Test("electricity is stated at I-03 and at I-31, differently")
    func conflicts() async throws {
        try await IndicatorsBench.with { bench in
            let plan = try #require(try await bench.target("I-03"))
            let node = try #require(try await bench.target("I-31"))
            #expect(plan.statements.map(\.text) == ["I-31"])
            #expect(node.statements.map(\.text) == ["I-03"])
            #expect(plan.conflicts == node.conflicts && plan.conflicts.count == 1)
            #expect(
                plan.conflicts.first?.findingID
                    .hasPrefix("target-differs-electricity-i-03-i-31-") == true
            )
            #expect(plan.conflicts.first?.text.contains("99,7%") == true)
            #expect(plan.nodeTitle == nil && node.nodeTitle != nil)
            let health = try #require(try await bench.target("I-14"))
            #expect(health.statements.map(\.text) == ["I-30"] && health.conflicts.isEmpty)
        }
    }

    @Test("differences are told in the caller's language")
    func language() async throws {
        try await IndicatorsBench.with { bench in
            func text(_ language: Language) async throws -> String? {
                try await bench.targets(in: language).items
                    .first { !$0.conflicts.isEmpty }?.conflicts.first?.text
            }
            let (vietnamese, english) = (try await text(.vi), try await text(.en))
            #expect(vietnamese != nil && english != nil && vietnamese != english)
        }
    }

    @Test("an unknown node and an unknown plan are NOT_FOUND, naming the field")
    func unknown() async throws {
        try await IndicatorsBench.with { bench in
            let noNode = try await bench.refusal { try await bench.targets(node: "11") }
            #expect(noNode?.code == .notFound && noNode?.violations.map(\.field) == ["node"])
            let noPlan = try await bench.refusal {
                try await bench.call(
                    ListPlanTargets.self,
                    ListPlanTargets.Request(planCode: parsed("khong-co"))
                )
            }
            #expect(noPlan?.code == .notFound)
            #expect(noPlan?.violations.map(\.field) == ["plan_code"])
        }
    }
}
