import Catalogue
import Contracts
import RPC
import TestServices
import Testing
import Values

@Suite("Acknowledging a finding")
struct AcknowledgementTests {
    @Test("it keeps who, when by the business clock, and the note")
    func first() async throws {
        try await FundingBench.with { bench in
            let moment = try Instant(validating: "2023-05-04T03:02:01.5Z")
            bench.clock.set(moment)
            let reply = try await bench.acknowledge("  Số đúng là 196.823.  ")
            #expect(
                reply
                    == FindingAcknowledgement(
                        note: "Số đúng là 196.823.",
                        acknowledgedBy: "user:an",
                        acknowledgedAt: moment,
                        version: 1
                    )
            )
            #expect(try await bench.left() == [1, 1])
        }
    }

    @Test("a second one names the version it changes")
    func second() async throws {
        try await FundingBench.with { bench in
            try await bench.acknowledge("một")
            #expect(
                try await bench.refusal { try await bench.acknowledge("hai") }?.code
                    == .alreadyExists
            )
            #expect(
                try await bench.refusal { try await bench.acknowledge("hai", version: "2") }?.code
                    == .aborted
            )
            let changed = try await bench.acknowledge("hai", version: "\"1\"", as: "binh")
            #expect(changed.version == 2 && changed.acknowledgedBy == "user:binh")
            #expect(
                try await bench.refusal { try await bench.acknowledge("ba", version: "1") }?.code
                    == .aborted
            )
            #expect(try await bench.findings().first?.acknowledgement == changed)
            #expect(try await bench.left() == [1, 2])
        }
    }

    @Test("a version of what is not there is ABORTED")
    func versionOfNothing() async throws {
        try await FundingBench.with { bench in
            let code = try await bench.refusal { try await bench.acknowledge("một", version: "3") }?
                .code
            #expect(code == .aborted)
            let left = try await bench.left()
            #expect(left == [0, 0])
        }
    }

    @Test("two first ones at once: one is kept, the other is told so")
    func atOnce() async throws {
        try await FundingBench.with { bench in
            let outcomes = await withTaskGroup(of: RPCCode?.self) { group in
                for name in ["an", "binh", "o-van-quan"] {
                    group.addTask {
                        do {
                            try await bench.acknowledge("của \(name)", as: name)
                            return nil
                        } catch {
                            return (error as? RPCError)?.code ?? .unknown
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == nil } == 1)
            #expect(outcomes.count { $0 == .alreadyExists } == 2)
            let left = try await bench.left()
            #expect(left == [1, 1])
        }
    }

    @Test("the same call again gets the same reply, even where a newer edition has no such finding")
    func repeated() async throws {
        try await FundingBench.with { bench in
            let first = try await bench.acknowledge("một", key: "k1")
            var plan = try TestCatalogue.vanQuan
            plan.figures[2].amount = Money(vnd: 196_823_000_000)
            try await TestCatalogue.load(plan, with: bench.owner)
            #expect(try await bench.acknowledge("một", key: "k1") == first)
            #expect(
                try await bench.refusal { try await bench.acknowledge("hai") }?.code == .notFound
            )
            #expect(try await bench.left() == [1, 1])
        }
    }

    @Test("an unknown finding is NOT_FOUND, naming the field")
    func unknown() async throws {
        try await FundingBench.with { bench in
            let error = await #expect(throws: RPCError.self) {
                try await bench.acknowledge("một", finding: "arithmetic-1-both-all-0")
            }
            #expect(error?.code == .notFound)
            #expect(error?.violations.map(\.field) == ["finding_id"])
        }
    }

    @Test(
        "who may only read, and whose units do not include the plan's, is refused",
        arguments: ["chi-doc", "o-noi-khac", "khong-quyen"]
    )
    func refused(caller: String) async throws {
        try await FundingBench.with { bench in
            let code = try await bench.refusal { try await bench.acknowledge("một", as: caller) }?
                .code
            #expect(code == .permissionDenied)
            let left = try await bench.left()
            #expect(left == [0, 0])
        }
    }
}
