import Postgres
import TestDatabase
import Testing
import UnitOfWork

@Suite("How long keys are kept")
struct IdempotencyRetentionTests {
    @Test("what is older than 7 days is forgotten, and nothing else")
    func old() async throws {
        try await NoteDatabase.with { database in
            try await database.owner.execute(
                """
                INSERT INTO indicators.idempotency_keys (principal, method, key, request, created_at)
                SELECT 'user:1', 'm', age, '{}', clock_timestamp() - age::interval
                FROM unnest(ARRAY['0 s', '6 days 23:59', '7 days 00:01', '400 days']) AS age
                """
            )
            _ = try await database.perform(NoteCall())
            try await withThrowingTaskGroup(of: Void.self) { group in
                let retention = IdempotencyRetention(
                    database.service,
                    schema: "indicators",
                    logger: .quiet
                )
                group.addTask { try await retention.run() }
                while try await database.keys().contains("400 days") {
                    try await Task.sleep(for: .milliseconds(5))
                }
                group.cancelAll()
                try await group.waitForAll()
            }
            #expect(try await database.keys() == ["0 s", "6 days 23:59", "k1"])
            let left = try await database.left()
            #expect(left.auditLines == 1 && left.notes == 1)
        }
    }
}

extension NoteDatabase {
    fileprivate func keys() async throws -> [String] {
        try await owner.query("SELECT key FROM indicators.idempotency_keys ORDER BY key")
            .decode(String.self)
    }
}
