import Contracts
import Postgres
import RPC
import TestServices
import Testing
import UnitOfWork
import Values

@Suite("Whose facts are seen and written")
struct FactScopeTests {
    @Test("a fact is seen by those whose units include its own, and by no others")
    func reading() async throws {
        try await FactBench.with { bench in
            try await bench.enter("1", about: "a/1", of: "van-quan")
            try await bench.enter("2", about: "b/1", of: "tri-le")
            #expect(try await Set(bench.facts(as: "o-van-quan").keys) == ["a/1", "b/1"])
            #expect(try await Set(bench.facts(as: "dich-vu-noi-khac").keys) == ["b/1"])
            #expect(try await Set(bench.facts(as: "chi-doc").keys) == ["a/1", "b/1"])
        }
    }

    @Test("row-level security refuses a write outside the caller's units that nobody else refused")
    func writing() async throws {
        try await FactBench.with { bench in
            let refusal = try await bench.refusal {
                try await bench.enter("1", of: "van-quan", as: "o-noi-khac")
            }
            #expect(refusal?.code == .internal)
            #expect(try await bench.versions().isEmpty)
            #expect(try await bench.enter("1", of: "tri-le", as: "o-noi-khac").version == 1)
        }
    }

    @Test(
        "who may not enter facts is PERMISSION_DENIED",
        arguments: ["chi-doc", "khong-quyen"]
    )
    func permission(caller: String) async throws {
        try await FactBench.with { bench in
            let refusal = try await bench.refusal { try await bench.enter("1", as: caller) }
            #expect(refusal?.code == .permissionDenied)
            #expect(try await bench.versions().isEmpty)
        }
    }

    @Test(
        "the service's role may neither change nor delete a fact, and whoever owns nothing not alter the table",
        arguments: [
            "UPDATE indicators.facts SET value = '2'", "DELETE FROM indicators.facts",
            "TRUNCATE indicators.facts", "ALTER TABLE indicators.facts DISABLE ROW LEVEL SECURITY",
        ] as [SQL]
    )
    func appendOnly(statement: SQL) async throws {
        try await FactBench.with { bench in
            try await bench.enter("1")
            let error = await #expect(throws: PostgresError.self) {
                try await bench.database.withTransaction(settings: ["vanquan.units": "*"]) {
                    _ = try await $0.execute(statement)
                }
            }
            #expect(error?.code == .insufficientPrivilege)
            #expect(try await bench.facts()["a/1"]?.map(\.value.text) == ["1"])
        }
    }

    @Test("without a scope there are no rows")
    func unset() async throws {
        try await FactBench.with { bench in
            try await bench.enter("1")
            let count = try await bench.database.query("SELECT count(*) FROM indicators.facts")
                .exactlyOne(as: Int.self)
            #expect(count == 0)
        }
    }

    @Test("one version of a thing stands once, whoever writes it")
    func unique() async throws {
        try await FactBench.with { bench in
            try await bench.enter("1")
            let error = await #expect(throws: PostgresError.self) {
                try await bench.owner.withTransaction { transaction in
                    _ = try await transaction.execute(
                        "INSERT INTO indicators.facts SELECT * FROM indicators.facts"
                    )
                }
            }
            #expect(error?.code == .uniqueViolation)
        }
    }
}
