import Contracts
import RPC
import TestServices
import Testing
import Values

@Suite("Funding's export of a plan")
struct ExportTests {
    private func request() throws -> ExportFunding.Request {
        ExportFunding.Request(planCode: try parsed(FundingBench.planCode))
    }

    @Test("is what the lists say: nodes, money, findings, then what is missing")
    func whole() async throws {
        try await FundingBench.with { bench in
            try await bench.decide("5.2", .funded, from: "2023-08-01")
            try await bench.acknowledge("Đã xem.")
            let items = try await bench.items(of: ExportFunding.self, try request())
            #expect(items.compactMap(\.node) == (try await bench.nodes()))
            #expect(items.compactMap(\.money) == (try await bench.money()))
            #expect(items.compactMap(\.finding) == (try await bench.findings()))
            #expect(items.compactMap(\.missing).map(\.kind) == [.annex, .yearlySplit])
            #expect(items.compactMap(\.missing).allSatisfy { $0.method == nil })
            let places = items.map { item in
                [item.node != nil, item.money != nil, item.finding != nil, item.missing != nil]
            }
            #expect(places.allSatisfy { $0.count { $0 } == 1 })
            let order = places.compactMap { $0.firstIndex(of: true) }
            #expect(order == order.sorted())
        }
    }

    @Test("speaks the caller's language")
    func language() async throws {
        try await FundingBench.with { bench in
            let items = try await bench.items(of: ExportFunding.self, try request(), in: .en)
            #expect(items.compactMap(\.missing).last?.text.contains("by commune") == true)
        }
    }

    @Test("an unknown plan ends it with NOT_FOUND, a caller without the permission with a refusal")
    func refused() async throws {
        try await FundingBench.with { bench in
            let unknown = try await bench.refusal {
                try await bench.items(
                    of: ExportFunding.self,
                    ExportFunding.Request(planCode: try parsed("khong-co"))
                )
            }
            #expect(unknown?.code == .notFound)
            let denied = try await bench.refusal {
                try await bench.items(of: ExportFunding.self, try request(), as: "khong-quyen")
            }
            #expect(denied?.code == .permissionDenied)
        }
    }
}
