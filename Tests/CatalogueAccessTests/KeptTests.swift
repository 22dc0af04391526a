import Catalogue
import CatalogueAccess
import CatalogueStore
import Postgres
import RPC
import TestServices
import Testing
import Values

@Suite("Plans and files kept in memory")
struct KeptTests {
    @Test("an edition is read once; a plan loaded anew is the next one")
    func plans() async throws {
        try await FactBench.with { bench in
            let plans = KeptPlans()
            let queries = Counter()
            let run: PlanReading.Run = {
                queries.count += 1
                return try await bench.owner.query($0)
            }
            let code: PlanCode = try parsed("van-quan-2021-2025")
            let first = try await plans.plan(code, by: run)
            #expect(try first.edition == 1 && first.plan == TestCatalogue.vanQuan)
            let needed = queries.count
            #expect(try await plans.plan(code, by: run).edition == 1)
            #expect(needed > 1 && queries.count == needed + 1)
            var plan = try TestCatalogue.vanQuan
            plan.document.title = "Kế hoạch sửa đổi"
            try await TestCatalogue.load(plan, with: bench.owner)
            let second = try await plans.plan(code, by: run)
            #expect(second.edition == 2 && second.document.title == "Kế hoạch sửa đổi")
        }
    }

    @Test("an unknown plan is NOT_FOUND, naming the field")
    func unknown() async throws {
        try await FactBench.with { bench in
            let error = await #expect(throws: RPCError.self) {
                try await KeptPlans().plan(parsed("khong-co")) { try await bench.owner.query($0) }
            }
            #expect(error?.code == .notFound && error?.violations.map(\.field) == ["plan_code"])
        }
    }

    @Test("files of a kind come whole, each edition once")
    func files() async throws {
        try await FactBench.with { bench in
            let files = KeptFiles()
            let queries = Counter()
            let run: PlanReading.Run = {
                queries.count += 1
                return try await bench.owner.query($0)
            }
            let units = try await files.all(UnitsCatalogue.self, by: run)
            #expect(try units == [TestCatalogue.units])
            #expect(queries.count == 2)
            #expect(try await files.all(UnitsCatalogue.self, by: run) == [TestCatalogue.units])
            #expect(queries.count == 3)
            #expect(try await files.all(EthnicGroups.self, by: run) == [TestCatalogue.ethnicGroups])
            #expect(try await files.all(LegalCalendar.self, by: run) == [TestCatalogue.calendar])
        }
    }

    private final class Counter {
        var count = 0
    }
}
