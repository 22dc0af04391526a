import Catalogue
import Contracts
import RPC
import TestServices
import Testing
import Values

@Suite("The plan's nodes on a day")
struct PlanNodeTests {
    private func node(_ code: String, in nodes: [PlanNodeItem]) throws -> PlanNodeItem {
        try #require(nodes.first { $0.code.text == code })
    }

    @Test("all are there in the plan's order, with their words")
    func all() async throws {
        try await FundingBench.with { bench in
            let nodes = try await bench.nodes()
            let plan = try TestCatalogue.vanQuan
            #expect(nodes.map(\.code) == plan.nodes.map(\.code) && nodes.count == 32)
            #expect(nodes.map(\.status) == plan.nodes.map(\.status))
            #expect(nodes.map(\.line) == plan.nodes.map(\.source.line))
            #expect(nodes.allSatisfy { $0.statusFact == nil })
            let unfunded = try node("9.1", in: nodes)
            #expect(unfunded.status == .notImplemented && unfunded.statusWords != nil)
        }
    }

    @Test("the numbers of lines that only sum stand at 3, 5 and 10")
    func sumHeadings() async throws {
        try await FundingBench.with { bench in
            let headings = try await bench.nodes().filter { $0.sumHeading != nil }
            #expect(headings.map(\.code.text) == ["3", "5", "10"])
            #expect(headings.map(\.sumHeading) == ["3.3", "5.5", "10.4"])
        }
    }

    @Test("5.2 is opened by a later decision, from its day on and not before")
    func opened() async throws {
        try await FundingBench.with { bench in
            let fact = try await bench.decide("5.2", .funded, from: "2023-08-01")
            #expect(fact.version == 1 && fact.enteredBy == "user:an")
            #expect(fact.enteredAt == bench.clock.now())
            let before = try node("5.2", in: try await bench.nodes(on: "2023-07-31"))
            #expect(before.status == .noCapital && before.statusFact == nil)
            for day in ["2023-08-01", "2025-12-31", nil] {
                let after = try node("5.2", in: try await bench.nodes(on: day))
                #expect(after.status == .funded && after.statusFact == fact)
                #expect(after.statusLine == before.statusLine)
            }
            let others = try await bench.nodes().filter { $0.code.text != "5.2" }
            #expect(others.allSatisfy { $0.statusFact == nil })
        }
    }

    @Test("today is the business clock's day in Vietnam")
    func today() async throws {
        try await FundingBench.with { bench in
            try await bench.decide("5.2", .funded, from: "2023-08-01")
            bench.clock.set(try parsed("2023-07-31T16:59:59Z"))
            #expect(try node("5.2", in: try await bench.nodes()).status == .noCapital)
            bench.clock.advance(by: .seconds(1))
            #expect(try node("5.2", in: try await bench.nodes()).status == .funded)
        }
    }

    @Test("a further decision holds from its own day; a correction names what it corrects")
    func decisions() async throws {
        try await FundingBench.with { bench in
            try await bench.decide("5.2", .funded, from: "2023-08-01")
            try await bench.decide("5.2", .notImplemented, from: "2024-01-01")
            let refusal = try await bench.refusal {
                try await bench.decide("5.2", .noCapital, from: "2024-01-01")
            }
            #expect(refusal?.code == .alreadyExists)
            try await bench.decide("5.2", .noCapital, from: "2024-01-01", version: "2")
            let days = ["2023-07-31", "2023-12-31", "2024-01-01"]
            var statuses: [NodeStatus] = []
            for day in days {
                statuses.append(try node("5.2", in: try await bench.nodes(on: day)).status)
            }
            #expect(statuses == [.noCapital, .funded, .noCapital])
        }
    }

    @Test("an unknown node and an unknown plan are NOT_FOUND, naming the field")
    func unknown() async throws {
        try await FundingBench.with { bench in
            let noNode = try await bench.refusal {
                try await bench.decide("5.9", .funded, from: "2023-08-01")
            }
            #expect(noNode?.code == .notFound)
            #expect(noNode?.violations.map(\.field) == ["node_code"])
            let noPlan = try await bench.refusal {
                try await bench.call(
                    ListPlanNodes.self,
                    ListPlanNodes.Request(planCode: try parsed("khong-co"))
                )
            }
            #expect(noPlan?.code == .notFound)
            #expect(noPlan?.violations.map(\.field) == ["plan_code"])
        }
    }

    @Test(
        "who may only read, and whose units do not include the plan's, decides nothing",
        arguments: ["chi-doc", "o-noi-khac", "khong-quyen"]
    )
    func refused(caller: String) async throws {
        try await FundingBench.with { bench in
            let refusal = try await bench.refusal {
                try await bench.decide("5.2", .funded, from: "2023-08-01", as: caller)
            }
            #expect(refusal?.code == .permissionDenied)
            #expect(try await bench.nodes().allSatisfy { $0.statusFact == nil })
        }
    }
}
