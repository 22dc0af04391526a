import Postgres
import Testing
import UnitOfWork

@Suite("What a service's role may do")
struct ServiceSchemaTests {
    @Test("the role is named for the service")
    func name() {
        #expect(ServiceSchema.role(of: "funding") == "vanquan_funding")
    }

    @Test(
        "what it needs",
        arguments: [
            "INSERT INTO indicators.idempotency_keys (principal, method, key, request) VALUES ('p', 'm', 'k', '{}')",
            "UPDATE indicators.idempotency_keys SET reply = '{}'",
            "DELETE FROM indicators.idempotency_keys",
            "INSERT INTO indicators.outbox (method, request, principal) VALUES ('m', '{}', 'p')",
            "UPDATE indicators.outbox SET delivered_at = now()",
            "SELECT count(*) FROM catalogue.current_plans",
            "SELECT count(*) FROM meta.migrations",
            """
            INSERT INTO audit.lines (happened_at, principal, method, subject_kind, subject_id)
            VALUES (now(), 'p', 'm', 'k', '1')
            """,
        ] as [SQL]
    )
    func needs(statement: SQL) async throws {
        try await NoteDatabase.with { _ = try await $0.service.execute(statement) }
    }

    @Test(
        "and no more",
        arguments: [
            "SELECT count(*) FROM audit.lines",
            "UPDATE audit.lines SET principal = 'x'",
            "DELETE FROM audit.lines",
            "SELECT count(*) FROM access.users",
            "SELECT count(*) FROM access.sessions",
            "INSERT INTO catalogue.plan_nodes SELECT * FROM catalogue.plan_nodes",
            "DELETE FROM catalogue.stated_figures",
            "DELETE FROM meta.migrations",
            "TRUNCATE indicators.idempotency_keys",
            "ALTER TABLE indicators.notes DISABLE ROW LEVEL SECURITY",
            "DROP POLICY in_scope ON indicators.notes",
            "CREATE TABLE indicators.other (x integer)",
            "CREATE SCHEMA other",
        ] as [SQL]
    )
    func noMore(statement: SQL) async throws {
        try await NoteDatabase.with { database in
            let error = await #expect(throws: PostgresError.self) {
                try await database.service.execute(statement)
            }
            #expect(error?.code == .insufficientPrivilege)
        }
    }

    @Test("it writes audit lines under no other's name")
    func ownName() async throws {
        try await NoteDatabase.with { database in
            await #expect(throws: PostgresError.self) {
                try await database.service.execute(
                    """
                    INSERT INTO audit.lines (happened_at, principal, method, subject_kind, subject_id, recorded_by)
                    VALUES (now(), 'p', 'm', 'k', '1', 'vanquan_funding')
                    """
                )
            }
            let left = try await database.left()
            #expect(left == .nothing)
        }
    }
}
