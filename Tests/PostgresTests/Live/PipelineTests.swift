import Postgres
import TestDatabase
import Testing

@Suite
struct PipelineTests {
    @Test
    func anErrorFailsItsOwnQueryAmongHundreds() async throws {
        try await TestDatabase.withClient { client in
            let wrong = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<600 {
                    group.addTask {
                        guard number.isMultiple(of: 7) else {
                            let rows = try await client.query("SELECT \(number)")
                            return try rows.exactlyOne(as: Int.self) == number
                        }
                        let error = await failure { _ = try await client.query("SELECT 1 / \(0)") }
                        return error?.sqlState == "22012"
                    }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 0 : 1 }
            }
            #expect(wrong == 0)
        }
    }

    @Test
    func aStatementThatCannotBePreparedFailsEveryTime() async throws {
        try await TestDatabase.withClient { client in
            for _ in 0..<3 {
                let error = await #expect(throws: PostgresError.self) {
                    try await client.query("SELECT nothing FROM nowhere")
                }
                #expect(error?.sqlState == "42P01")
            }
            try await client.ping()
        }
    }

    @Test
    func settingsHoldForTheirQueryAlone() async throws {
        try await TestDatabase.withClient { client in
            for unit in ["a", "b"] {
                let set = try await client.query(
                    "SELECT current_setting('app.unit', true)",
                    settings: ["app.unit": unit]
                )
                #expect(try set.exactlyOne(as: String?.self) == unit)
            }
            for _ in 0..<4 {
                let unset = try await client.query("SELECT current_setting('app.unit', true)")
                #expect(try unset.exactlyOne(as: String?.self) ?? "" == "")
            }
        }
    }

    @Test
    func aSettingThatIsRefusedFailsItsQueryAlone() async throws {
        try await TestDatabase.withClient { client in
            async let refused = failure {
                _ = try await client.query("SELECT 1", settings: ["no such setting": "x"])
            }
            async let accepted = client.query("SELECT 2")
            let found = try await accepted.exactlyOne(as: Int.self)
            #expect(found == 2)
            #expect(await refused != nil)
        }
    }

    @Test
    func writingIsRefusedByForce() async throws {
        try await TestDatabase.withClient { client in
            _ = try await client.execute("CREATE TABLE t (x int)")
            let plain = await #expect(throws: PostgresError.self) {
                try await client.query("INSERT INTO t VALUES (1)")
            }
            #expect(plain?.code == .readOnly)
            let unlocked = await #expect(throws: PostgresError.self) {
                try await client.query(
                    "INSERT INTO t VALUES (1)",
                    settings: ["transaction_read_only": "off"]
                )
            }
            #expect(unlocked != nil)
            #expect(try await client.query("SELECT count(*) FROM t").exactlyOne(as: Int.self) == 0)
        }
    }

    @Test
    func aReadThatChangesItsConnectionFailsAndTheConnectionIsReplaced() async throws {
        try await TestDatabase.withClient { client in
            for statement: SQL in ["SET default_transaction_read_only = off", "BEGIN"] {
                _ = try? await client.query(statement)
            }
            _ = try await client.execute("CREATE TABLE t (x int)")
            for _ in 0..<8 {
                let error = await #expect(throws: PostgresError.self) {
                    try await client.query("INSERT INTO t VALUES (1)")
                }
                #expect(error?.code == .readOnly)
            }
        }
    }

    @Test
    func aChangedTableDoesNotBreakItsPreparedReads() async throws {
        try await TestDatabase.withClient { client in
            _ = try await client.execute("CREATE TABLE t AS SELECT 1 AS x")
            for _ in 0..<4 { _ = try await client.query("SELECT * FROM t") }
            _ = try await client.execute("ALTER TABLE t ADD y text DEFAULT 'new'")
            for _ in 0..<4 {
                let rows = try await client.query("SELECT * FROM t")
                #expect(rows.columnNames == ["x", "y"])
            }
            let count = try await client.withTransaction { transaction in
                try await transaction.query("SELECT * FROM t").columnCount
            }
            #expect(count == 2)
        }
    }

    @Test
    func manyDifferentStatementsDoNotPileUpOnTheServer() async throws {
        try await TestDatabase.withClient(adjusting: [.set(\.statementCacheSize, 16)]) { client in
            for number in 0..<100 {
                let name = "c\(number)"
                let rows = try await client.query("SELECT 1 AS \(identifier: name)")
                #expect(rows.columnNames == [name])
            }
            let kept = try await client.query("SELECT count(*) FROM pg_prepared_statements")
            #expect(try kept.exactlyOne(as: Int.self) <= 17)
        }
    }

    @Test
    func aResultBeyondTheLimitFailsItsQueryAlone() async throws {
        try await TestDatabase.withClient(adjusting: [.set(\.resultLimit, 1_024 * 1_024)]) {
            client in
            async let large = failure {
                _ = try await client.query(
                    "SELECT repeat('x', 1000) FROM generate_series(1, 20000)"
                )
            }
            async let small = client.query("SELECT 1")
            #expect(try await small.count == 1)
            #expect(await large?.code == .resultTooLarge)
            try await client.ping()
        }
    }
}
