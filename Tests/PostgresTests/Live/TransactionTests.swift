import Postgres
import TestDatabase
import Testing

@Suite
struct TransactionTests {
    private struct Refused: Error {}

    private func count(_ client: PostgresClient) async throws -> Int {
        try await client.query("SELECT count(*) FROM t").exactlyOne(as: Int.self)
    }

    private func withTable<Result: Sendable>(
        _ body: (PostgresClient) async throws -> Result
    ) async throws -> Result {
        try await TestDatabase.withClient { client in
            _ = try await client.execute("CREATE TABLE t (id int PRIMARY KEY, name text NOT NULL)")
            return try await body(client)
        }
    }

    @Test
    func commitsWhatItsBodyDid() async throws {
        try await withTable { client in
            let changed = try await client.withTransaction { transaction in
                try await transaction.execute("INSERT INTO t VALUES (1, 'a'), (2, 'b')")
                return try await transaction.execute("UPDATE t SET name = \("c")")
            }
            #expect(changed == 2)
            #expect(try await count(client) == 2)
        }
    }

    @Test
    func theLastStatementCanCarryTheCommit() async throws {
        try await withTable { client in
            let id = try await client.withTransaction { transaction in
                try await transaction.execute("INSERT INTO t VALUES (1, 'a')")
                return try await transaction.commit(
                    after: "INSERT INTO t VALUES (2, 'b') RETURNING id"
                ).exactlyOne(as: Int.self)
            }
            #expect(id == 2)
            #expect(try await count(client) == 2)
        }
    }

    @Test
    func afterItsCommitNothingFollows() async throws {
        try await withTable { client in
            let error = await #expect(throws: PostgresError.self) {
                try await client.withTransaction { transaction in
                    try await transaction.commit(after: "INSERT INTO t VALUES (1, 'a')")
                    try await transaction.execute("INSERT INTO t VALUES (2, 'b')")
                }
            }
            #expect(error?.code == .misuse)
            let rows = try await count(client)
            #expect(rows == 1)
        }
    }

    @Test
    func rollsBackWhenItsBodyThrows() async throws {
        try await withTable { client in
            await #expect(throws: Refused.self) {
                try await client.withTransaction { transaction in
                    try await transaction.execute("INSERT INTO t VALUES (1, 'a')")
                    throw Refused()
                }
            }
            let rows = try await count(client)
            #expect(rows == 0)
        }
    }

    @Test
    func aSwallowedErrorDoesNotPassForACommit() async throws {
        try await withTable { client in
            let error = await #expect(throws: PostgresError.self) {
                try await client.withTransaction { transaction in
                    try await transaction.execute("INSERT INTO t VALUES (1, 'a')")
                    _ = try? await transaction.execute("INSERT INTO t VALUES (1, 'b')")
                }
            }
            #expect(error?.code == .uniqueViolation)
            #expect(error?.constraintName == "t_pkey")
            #expect(error?.tableName == "t")
            let rows = try await count(client)
            #expect(rows == 0)
        }
    }

    @Test
    func violationsAreToldApart() async throws {
        try await withTable { client in
            let error = await #expect(throws: PostgresError.self) {
                try await client.execute("INSERT INTO t VALUES (1, NULL)")
            }
            #expect(error?.code == .notNullViolation)
            #expect(error?.columnName == "name")
            let raised = await #expect(throws: PostgresError.self) {
                try await client.execute(
                    "DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = 'VQ001'; END $$"
                )
            }
            #expect(raised?.code == .raised(sqlState: "VQ001"))
        }
    }

    @Test
    func aDeferredConstraintFailsTheCommit() async throws {
        try await TestDatabase.withClient { client in
            _ = try await client.execute(
                "CREATE TABLE d (x int UNIQUE DEFERRABLE INITIALLY DEFERRED)"
            )
            let error = await #expect(throws: PostgresError.self) {
                try await client.execute("INSERT INTO d VALUES (1), (1)")
            }
            #expect(error?.code == .uniqueViolation)
            try await client.withTransaction { try await $0.execute("INSERT INTO d VALUES (1)") }
        }
    }

    @Test
    func settingsHoldUntilTheEndOfTheTransaction() async throws {
        try await TestDatabase.withClient(adjusting: [.set(\.sessionConnections, 1)]) { client in
            let reading: SQL = "SELECT current_setting('app.unit', true)"
            try await client.withTransaction(settings: ["app.unit": "u"]) { transaction in
                for _ in 0..<2 {
                    let unit = try await transaction.query(reading).exactlyOne(as: String?.self)
                    #expect(unit == "u")
                }
            }
            try await client.withTransaction { transaction in
                let after = try await transaction.query(reading).exactlyOne(as: String?.self)
                #expect(after ?? "" == "")
            }
        }
    }

    @Test
    func isolationAndAccessAreWhatWasAskedFor() async throws {
        try await TestDatabase.withClient { client in
            let asked: [(TransactionIsolation, String)] = [
                (.readCommitted, "read committed"), (.repeatableRead, "repeatable read"),
                (.serializable, "serializable"),
            ]
            for (isolation, name) in asked {
                try await client.withTransaction(isolation: isolation, readOnly: true) {
                    let rows = try await $0.query(
                        """
                        SELECT current_setting('transaction_isolation'),
                            current_setting('transaction_read_only')
                        """
                    )
                    #expect(try rows.exactlyOne(as: (String, String).self) == (name, "on"))
                }
            }
        }
    }

    @Test
    func twoStatementsAtOnceAreRefused() async throws {
        try await TestDatabase.withClient { client in
            let codes = try await client.withTransaction { transaction in
                await withTaskGroup(of: PostgresError.Code?.self) { group in
                    for _ in 0..<2 {
                        group.addTask {
                            await failure {
                                _ = try await transaction.query("SELECT pg_sleep(0.2)")
                            }?.code
                        }
                    }
                    return await group.reduce(into: []) { $0.append($1) }
                }
            }
            #expect(codes.contains(nil))
            #expect(codes.contains(.misuse))
        }
    }

    @Test
    func aStatementThatEndsTheTransactionIsRefusedAndItsConnectionClosed() async throws {
        try await withTable { client in
            let error = await #expect(throws: PostgresError.self) {
                try await client.withTransaction { transaction in
                    try await transaction.execute("ROLLBACK")
                    try await transaction.execute("INSERT INTO t VALUES (1, 'a')")
                }
            }
            #expect(error?.code == .misuse)
            let rows = try await count(client)
            #expect(rows == 0)
        }
    }

    @Test
    func aSessionThatWasChangedIsNotUsedAgain() async throws {
        try await TestDatabase.withClient(adjusting: [.set(\.sessionConnections, 1)]) { client in
            try await client.withTransaction { try await $0.execute("SET work_mem = '123MB'") }
            let after = try await client.withTransaction {
                try await $0.query("SHOW work_mem").exactlyOne(as: String.self)
            }
            #expect(after != "123MB")
        }
    }

    @Test
    func anUnusedTransactionSendsNothing() async throws {
        try await TestDatabase.withClient { client in
            let found = try await client.withTransaction { _ in 7 }
            #expect(found == 7)
        }
    }
}
