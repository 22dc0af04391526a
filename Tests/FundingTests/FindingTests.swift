import Catalogue
import Contracts
import RPC
import TestServices
import Testing
import Values

@Suite("The plan's findings")
struct FindingTests {
    @Test("both figures, what they are made of, and where they stand")
    func whole() async throws {
        try await FundingBench.with { bench in
            let item = try #require(try await bench.findings().first)
            #expect(item.findingID == FundingBench.findingID && item.kind == .arithmetic)
            #expect(item.topic == .money && item.nodeCode == nil)
            let money = try #require(item.money)
            #expect(money.nature == .developmentInvestment && money.source == .central)
            #expect(money.stated.vnd == 196_832_000_000 && money.computed.vnd == 196_823_000_000)
            #expect(money.differenceVND == 9_000_000)
            #expect(try Money.sum(money.parts.map(\.amount)) == money.computed)
            #expect(item.places.first?.line == 78)
            #expect(item.arithmetic?.contains("196.823 ≠ 196.832") == true)
            #expect(item.acknowledgement == nil)
        }
    }

    @Test("by topic: each finding under one, and only money's compares amounts")
    func topics() async throws {
        try await FundingBench.with { bench in
            let all = try await bench.findings()
            var parts: [PlanFindingItem] = []
            for topic in PlanFinding.Topic.allCases {
                let part = try await bench.findings(about: topic)
                #expect(part == all.filter { $0.topic == topic }, "\(topic)")
                #expect(topic == .money || part.allSatisfy { $0.money == nil })
                parts += part
            }
            #expect(Set(parts.map(\.findingID)) == Set(all.map(\.findingID)))
            #expect(parts.count == all.count && all.count > 30)
            let targets = try await bench.findings(about: .targets)
            let electricity = try #require(
                targets.first { $0.findingID.hasPrefix("target-differs-electricity-i-03-i-31") }
            )
            #expect(electricity.places.map(\.value) == ["trên 99,8%", "99,7%"])
            #expect(electricity.kind == .conflict)
        }
    }

    @Test("money that quantities explain stands beside them, whatever the topic")
    func explained() async throws {
        try await FundingBench.with { bench in
            let request = ListPlanFindings.Request(
                planCode: try parsed(FundingBench.planCode),
                topic: .documents
            )
            let reply = try await bench.call(ListPlanFindings.self, request)
            #expect(reply.items.map(\.topic).allSatisfy { $0 == .documents })
            #expect(
                reply.explained.map(\.arithmetic) == ["200 × 10 + 600 × 3 = 3.800 (triệu đồng)"]
            )
            #expect(reply.explained.map(\.amount.vnd) == [3_800_000_000])
        }
    }

    @Test("in the caller's language")
    func languages() async throws {
        try await FundingBench.with { bench in
            let vietnamese = try await bench.findings(in: .vi).first
            let english = try await bench.findings(in: .en).first
            #expect(vietnamese?.text.contains("kế hoạch ghi") == true)
            #expect(english?.text.contains("the plan states") == true)
        }
    }

    @Test("with who has acknowledged it")
    func acknowledged() async throws {
        try await FundingBench.with { bench in
            let acknowledgement = try await bench.acknowledge("Đã xem.")
            #expect(try await bench.findings().first?.acknowledgement == acknowledgement)
            #expect(try await bench.findings(as: "binh").first?.acknowledgement == acknowledgement)
        }
    }

    @Test("an acknowledgement is seen by those whose units include the plan's, and by no others")
    func scope() async throws {
        try await FundingBench.with { bench in
            let acknowledgement = try await bench.acknowledge("Đã xem.")
            let inside = try await bench.findings(as: "o-van-quan")
            #expect(inside.compactMap(\.acknowledgement) == [acknowledgement])
            let outside = try await bench.findings(as: "dich-vu-noi-khac")
            #expect(outside.map(\.findingID) == inside.map(\.findingID))
            #expect(outside.allSatisfy { $0.acknowledgement == nil })
        }
    }
}
