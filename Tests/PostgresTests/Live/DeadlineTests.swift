import Postgres
import TestDatabase
import Testing

@Suite
struct DeadlineTests {
    /// Waits until no statement with this mark runs any more.
    private func expectGone(_ mark: String, _ client: PostgresClient) async throws {
        for _ in 0..<200 {
            let running = try await client.query(
                """
                SELECT count(*) FROM pg_stat_activity WHERE state = 'active'
                AND pid <> pg_backend_pid() AND query LIKE \("%\(mark)%")
                """
            )
            if try running.exactlyOne(as: Int.self) == 0 { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("the statement still runs")
    }

    @Test
    func aSlowReadEndsAtItsDeadlineHereAndOnTheServer() async throws {
        try await TestDatabase.withClient { client in
            let error = await #expect(throws: PostgresError.self) {
                try await client.query(
                    "SELECT pg_sleep(60) /* slow read */",
                    deadline: .now + .milliseconds(200)
                )
            }
            #expect(error?.code == .deadlineExceeded)
            try await expectGone("slow read", client)
        }
    }

    @Test
    func aReadWithoutADeadlineEndsByTheServersLimit() async throws {
        try await TestDatabase.withClient(adjusting: [.set(\.shortReadTimeout, .milliseconds(200))])
        {
            client in
            let error = await #expect(throws: PostgresError.self) {
                try await client.query("SELECT pg_sleep(60)")
            }
            #expect(error?.code == .deadlineExceeded)
            #expect(error?.sqlState == "57014")
        }
    }

    @Test
    func aSlowStatementOfATransactionEndsAtItsDeadline() async throws {
        try await TestDatabase.withClient { client in
            let error = await #expect(throws: PostgresError.self) {
                try await client.withTransaction(deadline: .now + .milliseconds(200)) {
                    transaction in
                    try await transaction.query("SELECT pg_sleep(60) /* slow statement */")
                }
            }
            #expect(error?.code == .deadlineExceeded)
            try await expectGone("slow statement", client)
            try await client.withTransaction { _ = try await $0.query("SELECT 1") }
        }
    }

    @Test
    func aLaterStatementThatOutlastsTheDeadlineIsCancelled() async throws {
        try await TestDatabase.withClient { client in
            let error = await #expect(throws: PostgresError.self) {
                try await client.withTransaction(deadline: .now + .milliseconds(300)) {
                    transaction in
                    _ = try await transaction.query(
                        "SELECT set_config('statement_timeout', '0', true)"
                    )
                    _ = try await transaction.query("SELECT pg_sleep(60) /* late statement */")
                }
            }
            #expect(error?.code == .deadlineExceeded)
            try await expectGone("late statement", client)
        }
    }

    @Test
    func aDeadlineThatHasPassedSendsNothing() async throws {
        try await TestDatabase.withClient { client in
            let error = await #expect(throws: PostgresError.self) {
                try await client.query("SELECT 1", deadline: .now - .seconds(1))
            }
            #expect(error?.code == .deadlineExceeded)
        }
    }

    @Test
    func aCancelledReadReturnsAtOnceAndItsNeighboursGoOn() async throws {
        try await TestDatabase.withClient { client in
            await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { _ = try await client.query("SELECT pg_sleep(1)") }
                group.cancelAll()
                let error = await #expect(throws: PostgresError.self) {
                    try await group.waitForAll()
                }
                #expect(error?.code == .cancelled)
            }
            try await client.ping()
        }
    }

    @Test
    func aCancelledStatementIsStoppedOnTheServerAndRolledBack() async throws {
        try await TestDatabase.withClient { client in
            _ = try await client.execute("CREATE TABLE t (x int)")
            let (sleeping, signal) = AsyncStream.makeStream(of: Void.self)
            let task = Task {
                try await client.withTransaction { transaction in
                    try await transaction.execute("INSERT INTO t VALUES (1)")
                    signal.finish()
                    _ = try await transaction.query("SELECT pg_sleep(60) /* cancelled */")
                }
            }
            for await _ in sleeping {}
            task.cancel()
            let error = await #expect(throws: PostgresError.self) { try await task.value }
            #expect(error?.code == .cancelled)
            try await expectGone("cancelled", client)
            #expect(try await client.query("SELECT count(*) FROM t").exactlyOne(as: Int.self) == 0)
        }
    }

    @Test
    func aTransactionCancelledBetweenStatementsDoesNotCommit() async throws {
        try await TestDatabase.withClient { client in
            _ = try await client.execute("CREATE TABLE t (x int)")
            let task = Task {
                try await client.withTransaction { transaction in
                    try await transaction.execute("INSERT INTO t VALUES (1)")
                    withUnsafeCurrentTask { $0?.cancel() }
                }
            }
            await #expect(throws: PostgresError.self) { try await task.value }
            #expect(try await client.query("SELECT count(*) FROM t").exactlyOne(as: Int.self) == 0)
        }
    }
}
