import Catalogue
import Contracts
import Postgres
import RPC
import TestServices
import Testing
import Values

@Suite("The plan at a glance")
struct GlanceTests {
    private func version(
        _ bench: ReportingBench,
        in language: Language = .vi
    ) async throws
        -> String?
    {
        try await bench.version(
            of: GetPlanGlance.self,
            GetPlanGlance.Request(planCode: ReportingBench.plan),
            in: language
        )
    }

    @Test("all services' parts together")
    func whole() async throws {
        try await ReportingBench.with { bench in
            let glance = try await bench.glance()
            let plan = try TestCatalogue.vanQuan
            #expect(glance.cover == (try await bench.cover()))
            let total = try #require(glance.totals.first { $0.nature == nil && $0.source == nil })
            #expect(total.stated?.vnd == 272_797_000_000)
            #expect(glance.totals.allSatisfy { $0.nodeCode == nil })
            #expect(
                glance.totalInWords?.hasPrefix("Hai trăm bảy mươi hai tỷ") == true
                    && glance.totalInWords?.hasSuffix("đồng") == true
            )
            #expect(glance.projects.map(\.code) == plan.nodes.map(\.code))
            #expect(glance.targets.map(\.target) == plan.content.targets)
            #expect(glance.findings.count > 30)
            let roads = try #require(glance.projects.first { $0.code.text == "4.1.1" })
            #expect(
                roads.taskCount > roads.tasks.count
                    && roads.tasks.allSatisfy { $0.task.quantity != nil }
            )
            #expect(roads.money.allSatisfy { $0.nodeCode?.text == "4.1.1" })
            #expect(glance.projects.map(\.taskCount).reduce(0, +) == plan.content.tasks.count)
        }
    }

    @Test("what was entered anywhere is in it")
    func entered() async throws {
        try await ReportingBench.with { bench in
            try await bench.open("5.2")
            let baseline = try await bench.recordBaseline("98.6", of: "I-31")
            let glance = try await bench.glance()
            #expect(glance.projects.first { $0.code.text == "5.2" }?.status == .funded)
            let electricity = glance.targets.filter { $0.baseline == baseline }
            #expect(electricity.map(\.target.code.text) == ["I-03", "I-31"])
        }
    }

    @Test("one state of the data: what is committed while it is put together comes in the next")
    func snapshot() async throws {
        let entered = Once()
        try await ReportingBench.with { indicators in
            guard entered.begin() else { return }
            try await indicators.recordBaseline("98.6", of: "I-31")
        } _: { bench in
            let first = try await bench.glance()
            #expect(first.targets.allSatisfy { $0.baseline == nil })
            #expect(first.missing.filter { $0.kind == .baseline }.count == 25)
            let count = try await bench.owner.query("SELECT count(*) FROM indicators.facts")
                .exactlyOne(as: Int.self)
            #expect(count == 1)
            let second = try await bench.glance()
            #expect(second.targets.filter { $0.baseline != nil }.count == 2)
            #expect(second.missing.filter { $0.kind == .baseline }.count == 24)
        }
    }

    @Test("its version stays while nothing changes, and moves with an entry in any service")
    func versions() async throws {
        try await ReportingBench.with { bench in
            var known = [try #require(try await version(bench))]
            #expect(known.first?.wholeMatch(of: /[A-Za-z0-9_-]{24}/) != nil)
            let entries: [() async throws -> Void] = [
                { try await bench.open("5.2") }, { try await bench.classify("van-quan-tri-le") },
                { try await bench.recordBaseline("98.6", of: "I-31") },
                { try await bench.number("153/KH-UBND") },
            ]
            for enter in entries {
                #expect(try await version(bench) == known.last)
                try await enter()
                let next = try #require(try await version(bench))
                #expect(!known.contains(next))
                known.append(next)
            }
            #expect(try await version(bench, in: .en) != known.last)
        }
    }

    @Test("each sees what its units include, and nobody's scope grows on the way down")
    func scope() async throws {
        try await ReportingBench.with { bench in
            try await bench.open("5.2")
            try await bench.recordBaseline("98.6", of: "I-31")
            let inside = try await bench.glance(as: "o-van-quan")
            #expect(inside.projects.first { $0.code.text == "5.2" }?.status == .funded)
            let outside = try await bench.glance(as: "dich-vu-noi-khac")
            #expect(outside.projects.first { $0.code.text == "5.2" }?.status == .noCapital)
            #expect(outside.targets.allSatisfy { $0.baseline == nil })
            let denied = try await bench.reporting.refusal {
                try await bench.glance(as: "khong-quyen")
            }
            #expect(denied?.code == .permissionDenied)
        }
    }

    @Test("a service that does not answer fails it with UNAVAILABLE, and nothing is half there")
    func unavailable() async throws {
        try await ReportingBench.with { _ in
            throw RPCError.unavailable("indicators")
        } _: { bench in
            let refusal = try await bench.reporting.refusal { try await bench.glance() }
            #expect(refusal?.code == .unavailable)
        }
    }

    @Test("an unknown plan is NOT_FOUND, naming the field")
    func unknown() async throws {
        try await ReportingBench.with { bench in
            let refusal = try await bench.reporting.refusal {
                try await bench.reporting.call(
                    GetPlanGlance.self,
                    GetPlanGlance.Request(planCode: parsed("khong-co"))
                )
            }
            #expect(refusal?.code == .notFound)
            #expect(refusal?.violations.map(\.field) == ["plan_code"])
        }
    }
}
