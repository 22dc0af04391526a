import Catalogue
import Contracts
import RPC
import TestServices
import Testing
import Values

@Suite("The plan's tasks and rules")
struct PlanTests {
    @Test("all tasks in the plan's order, each with its node's title and its aims' names")
    func tasks() async throws {
        try await BeneficiariesBench.with { bench in
            let tasks = try await bench.tasks()
            #expect(try tasks.map(\.task) == TestCatalogue.vanQuan.content.tasks)
            #expect(!tasks.isEmpty && tasks.allSatisfy { !$0.nodeTitle.isEmpty })
            let housing = try #require(tasks.first)
            #expect(housing.task.code.text == "T-1.1" && housing.task.aims?.isEmpty == false)
            #expect(housing.aimNames.count == housing.task.aims?.count)
            #expect(housing.aimNames.first?.hasPrefix("nhà ở") == true)
            #expect(try housing.task.quantity == exactly("773"))
        }
    }

    @Test(
        "of a node: its own and those of the nodes inside it",
        arguments: [
            ("4", true), ("4.1", true), ("4.1.1", true), ("10", true), ("1", true), ("2", false),
        ]
    )
    func ofNode(node: String, isAny: Bool) async throws {
        try await BeneficiariesBench.with { bench in
            let tasks = try await bench.tasks(node)
            let inside = try TestCatalogue.vanQuan.content.tasks
                .filter { "\($0.node).".hasPrefix("\(node).") }
            #expect(tasks.map(\.task) == inside && inside.isEmpty != isAny)
        }
    }

    @Test("rules of a node are its own, those of the nodes around it, and the general ones")
    func rules() async throws {
        try await BeneficiariesBench.with { bench in
            let all = try await bench.rules()
            #expect(try all == TestCatalogue.vanQuan.content.rules)
            for node in ["4.1.1", "4", "3.2.1", "1", "7"] {
                let rules = try await bench.rules(node)
                let around = all.filter { rule in
                    rule.node.map { "\(node).".hasPrefix("\($0).") } ?? true
                }
                #expect(rules == around && rules.contains { $0.node == nil }, "\(node)")
                #expect(rules.count < all.count)
            }
        }
    }

    @Test("a rule of an outer node holds inside it")
    func outerRules() async throws {
        try await BeneficiariesBench.with { bench in
            var plan = try TestCatalogue.vanQuan
            plan.content.rules = try plan.content.rules.map {
                try $0.moved(from: parsed("4.1.1"), to: parsed("4.1"))
            }
            try await TestCatalogue.load(plan, with: bench.owner)
            let rules = try await bench.rules("4.1.1").compactMap { $0.node?.text }
            #expect(rules == ["4.1", "4.1"])
        }
    }

    @Test("an unknown node and an unknown plan are NOT_FOUND, naming the field")
    func unknown() async throws {
        try await BeneficiariesBench.with { bench in
            for refusal in [
                try await bench.refusal { try await bench.tasks("11") },
                try await bench.refusal { try await bench.rules("11") },
            ] {
                #expect(refusal?.code == .notFound)
                #expect(refusal?.violations.map(\.field) == ["node"])
            }
            let noPlan = try await bench.refusal {
                try await bench.call(
                    ListPlanTasks.self,
                    ListPlanTasks.Request(planCode: parsed("khong-co"))
                )
            }
            #expect(noPlan?.violations.map(\.field) == ["plan_code"])
        }
    }

    @Test("54 ethnic groups, each with its code in every list that names it")
    func ethnicGroups() async throws {
        try await BeneficiariesBench.with { bench in
            let reply = try await bench.call(ListEthnicGroups.self, Empty())
            #expect(reply.items.count == 54)
            #expect(try reply.items == TestCatalogue.ethnicGroups.groups)
            #expect(try reply.systems == TestCatalogue.ethnicGroups.systems)
        }
    }
}
