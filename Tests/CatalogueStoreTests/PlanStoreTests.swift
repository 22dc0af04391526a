import Catalogue
import CatalogueStore
import Postgres
import Signing
import Testing
import Values

@Suite("Plans in the catalogue")
struct PlanStoreTests {
    @Test("the Văn Quan plan is read back exactly as its file says it")
    func vanQuan() async throws {
        try await PlanDatabase.with { database in
            let plan = try VanQuan.plan
            #expect(try await database.load(plan, bytes: VanQuan.bytes) == .loaded(edition: 1))
            #expect(try await database.current(plan.document.code) == plan)
            let kept = try await database.client.query(
                "SELECT file_sha256, loaded_by, loaded_at FROM catalogue.plan_editions"
            ).exactlyOne(as: ([UInt8], String, Instant).self)
            #expect(kept.0 == (try SHA256.digest(VanQuan.bytes)))
            #expect(kept.1 == "operator:test" && kept.2 == PlanDatabase.loadedAt)
        }
    }

    @Test("the same again changes nothing, whatever its file's bytes are")
    func unchanged() async throws {
        try await PlanDatabase.with { database in
            let plan = try VanQuan.plan
            _ = try await database.load(plan)
            #expect(try await database.load(plan, bytes: [1]) == .unchanged(edition: 1))
            #expect(try await database.counts() == [1, plan.nodes.count, plan.figures.count, 1])
        }
    }

    @Test("a changed plan is the next edition, and the first still reads as it was")
    func changed() async throws {
        try await PlanDatabase.with { database in
            let first = try VanQuan.plan
            var second = first
            second.figures[2].amount = Money(vnd: 196_823_000_000)
            second.nodes.removeLast()
            let kept = Set(second.nodes.map(\.code))
            second.figures.removeAll { $0.node.map { !kept.contains($0) } ?? false }
            second.content.objectives.removeAll { $0.node.map { !kept.contains($0) } ?? false }
            second.content.tasks.removeAll { !kept.contains($0.node) }
            second.content.unitCosts.removeAll { !kept.contains($0.node) }
            second.content.targets.removeAll { $0.node.map { !kept.contains($0) } ?? false }
            second.content.rules.removeAll { $0.node.map { !kept.contains($0) } ?? false }
            _ = try await database.load(first)
            #expect(try await database.load(second) == .loaded(edition: 2))
            let code = first.document.code
            #expect(try await database.edition(1, of: code) == first)
            #expect(try await database.edition(2, of: code) == second)
            #expect(try await database.current(code) == second)
            #expect(try await database.load(first) == .loaded(edition: 3))
        }
    }

    @Test("two loads of one plan at once are one edition")
    func atOnce() async throws {
        try await PlanDatabase.with { database in
            let plan = try VanQuan.plan
            async let one = database.load(plan)
            async let other = database.load(plan)
            let outcomes = try await [one, other]
            #expect(outcomes.contains(.loaded(edition: 1)))
            #expect(outcomes.contains(.unchanged(edition: 1)))
            #expect(try await database.counts() == [1, plan.nodes.count, plan.figures.count, 1])
        }
    }

    @Test("two plans have editions of their own")
    func twoPlans() async throws {
        try await PlanDatabase.with { database in
            let first = try VanQuan.plan
            var other = first
            other.document.code = try PlanCode(validating: "binh-minh-2021-2025")
            _ = try await database.load(first)
            #expect(try await database.load(other) == .loaded(edition: 1))
            #expect(try await database.current(other.document.code) == other)
            #expect(try await database.current(first.document.code) == first)
        }
    }

    @Test("what was not loaded is not there")
    func absent() async throws {
        try await PlanDatabase.with { database in
            let plan = try await database.current(PlanCode(validating: "khong-co"))
            #expect(plan == nil)
        }
    }

    @Test("any plan is read back as it was given", arguments: 1...20)
    func roundTrip(seed: Int) async throws {
        try await PlanDatabase.with { database in
            var arbitrary = ArbitraryPlan(seed: seed)
            let code = try PlanCode(validating: "thu-\(seed)")
            let (first, second) = (try arbitrary.plan(code), try arbitrary.plan(code))
            _ = try await database.load(first)
            _ = try await database.load(second)
            #expect(try await database.edition(1, of: code) == first)
            #expect(try await database.current(code) == second)
            #expect(try await database.load(second) == .unchanged(edition: 2))
        }
    }
}

extension PlanDatabase {
    /// Editions, nodes, figures, audit lines.
    fileprivate func counts() async throws -> [Int] {
        let row = try await client.query(
            """
            SELECT (SELECT count(*) FROM catalogue.plan_editions), (SELECT count(*) FROM catalogue.plan_nodes),
                   (SELECT count(*) FROM catalogue.stated_figures), (SELECT count(*) FROM audit.lines)
            """
        ).exactlyOne(as: (Int, Int, Int, Int).self)
        return [row.0, row.1, row.2, row.3]
    }
}
