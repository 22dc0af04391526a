import Postgres
import TestDatabase
import TestServices
import Testing

@testable import Gateway

@Suite("Audit lines in the database")
struct AuditLineTests {
    @Test("their owner restores them as they were, which no service can forge")
    func restored() async throws {
        try await GatewayBench.with { bench in
            let line: SQL = """
                INSERT INTO audit.lines (
                    line_id, recorded_by, happened_at, principal, method, subject_kind, subject_id
                ) OVERRIDING SYSTEM VALUE
                VALUES (1000, 'vanquan_funding', now(), 'user:1', 'm', 'k', '1')
                """
            try await bench.owner.execute(line)
            let kept = try await bench.owner.query(
                "SELECT recorded_by FROM audit.lines WHERE line_id = 1000"
            ).exactlyOne(as: String.self)
            #expect(kept == "vanquan_funding")
            let error = await #expect(throws: PostgresError.self) {
                try await bench.owner.withTransaction { transaction in
                    try await transaction.execute("SET LOCAL ROLE vanquan_gateway")
                    try await transaction.execute(
                        """
                        INSERT INTO audit.lines (recorded_by, happened_at, principal, method, subject_kind, subject_id)
                        VALUES ('vanquan_funding', now(), 'user:1', 'm', 'k', '1')
                        """
                    )
                }
            }
            #expect(error?.code == .insufficientPrivilege)
        }
    }

    @Test(
        "the gateway adds to them and changes none",
        arguments: ["UPDATE audit.lines SET principal = 'x'", "DELETE FROM audit.lines"] as [SQL]
    )
    func appendOnly(statement: SQL) async throws {
        try await GatewayBench.with { bench in
            let error = await #expect(throws: PostgresError.self) {
                try await bench.owner.withTransaction { transaction in
                    try await transaction.execute("SET LOCAL ROLE vanquan_gateway")
                    try await transaction.execute(statement)
                }
            }
            #expect(error?.code == .insufficientPrivilege)
        }
    }
}
