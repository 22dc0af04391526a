import Contracts
import RPC
import Testing
import Values

@Suite("The plan's findings")
struct FindingTests {
    @Test("both figures, what they are made of, and where they stand")
    func whole() async throws {
        try await FundingBench.with { bench in
            let item = try #require(try await bench.findings().first)
            #expect(item.findingID == FundingBench.findingID && item.kind == .arithmetic)
            #expect(
                item.nodeCode == nil && item.nature == .developmentInvestment
                    && item.source == .central
            )
            #expect(item.stated.vnd == 196_832_000_000 && item.computed.vnd == 196_823_000_000)
            #expect(item.differenceVND == 9_000_000)
            #expect(try Money.sum(item.parts.map(\.amount)) == item.computed)
            #expect(item.acknowledgement == nil)
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
            #expect(inside.map(\.acknowledgement) == [acknowledgement])
            let outside = try await bench.findings(as: "o-noi-khac")
            #expect(outside.map(\.findingID) == [FundingBench.findingID])
            #expect(outside.map(\.acknowledgement) == [nil])
        }
    }
}
