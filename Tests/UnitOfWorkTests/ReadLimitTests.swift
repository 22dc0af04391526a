import AccessControl
import Postgres
import RPC
import Testing
import UnitOfWork

@Suite("When and in which state a read reads")
struct ReadLimitTests {
    @Test("a read whose caller has given up is DEADLINE_EXCEEDED")
    func deadline() async throws {
        try await NoteDatabase.with { database in
            for isTransaction in [false, true] {
                let context = NoteCall(deadline: .now + .milliseconds(50)).context
                let error = await #expect(throws: RPCError.self) {
                    if isTransaction {
                        try await database.reads.transaction(for: context) {
                            _ = try await $0.query("SELECT pg_sleep(30)")
                        }
                    } else {
                        _ = try await database.reads.rows("SELECT pg_sleep(30)", for: context)
                    }
                }
                #expect(error?.code == .deadlineExceeded)
            }
        }
    }

    @Test("a wrong statement is our own fault, not the caller's")
    func wrongStatement() async throws {
        try await NoteDatabase.with { database in
            await #expect(throws: PostgresError.self) {
                try await database.reads.rows("SELECT no_such_column", for: NoteCall().context)
            }
        }
    }

    @Test(
        "an exported snapshot is read in for reporting's principal and nobody else",
        arguments: [("service:reporting", 0), ("user:1", 1), ("service:reporting2", 1)]
    )
    func snapshot(principal: String, seen: Int) async throws {
        try await NoteDatabase.with { database in
            try await database.owner.withTransaction(isolation: .repeatableRead) { exporter in
                let snapshot = try await exporter.exportSnapshot()
                _ = try await database.perform(NoteCall())
                let context = NoteCall(
                    principal: principal,
                    meta: [MetaKey.snapshot: snapshot]
                ).context
                let count = try await database.reads.transaction(for: context) {
                    try await $0.query("SELECT count(*) FROM indicators.notes")
                        .exactlyOne(as: Int.self)
                }
                #expect(count == seen)
            }
        }
    }
}
