import Postgres
import Telemetry
import TestDatabase
import Testing

@Suite("A statement knows its request")
struct TraceTests {
    private static let id = "0af7651916cd43dd8448eb211c80319c"

    private func settings(recorded: Bool) throws -> TransactionSettings {
        var settings: TransactionSettings = ["vanquan.units": "*"]
        settings.trace = try #require(Trace("00-\(Self.id)-b7ad6b7169203331-0\(recorded ? 1 : 0)"))
        return settings
    }

    /// What the server shows of the connection that asks: its name and its statement.
    private static let activity: SQL = """
        SELECT application_name, query FROM pg_stat_activity WHERE pid = pg_backend_pid()
        """

    @Test(
        "the server's activity names the request while its statement runs, and no longer",
        arguments: [true, false]
    )
    func activity(recorded: Bool) async throws {
        let settings = try settings(recorded: recorded)
        try await TestDatabase.withClient { client in
            let read = try await client.query(Self.activity, settings: settings)
                .exactlyOne(as: (String, String).self)
            let inside = try await client.withTransaction(settings: settings) { transaction in
                _ = try await transaction.query("SELECT 1")
                return try await transaction.query(Self.activity).exactlyOne(
                    as: (String, String).self
                )
            }
            for (name, statement) in [read, inside] {
                #expect(name.hasSuffix(" \(Self.id)"))
                #expect(statement.hasSuffix("-01'*/") == recorded)
                #expect(statement.contains("/*traceparent='00-\(Self.id)-") == recorded)
            }
            let (name, statement) = try await client.query(Self.activity).exactlyOne(
                as: (String, String).self
            )
            #expect(!name.contains(Self.id) && !statement.contains("traceparent"))
        }
    }

    @Test("a recorded request writes, fails and reads as any other does")
    func recorded() async throws {
        let settings = try settings(recorded: true)
        try await TestDatabase.withClient { client in
            _ = try await client.execute("CREATE TABLE t (id int PRIMARY KEY)")
            for id in 1...3 {
                try await client.execute("INSERT INTO t VALUES (\(id))", settings: settings)
            }
            await #expect(throws: PostgresError.self) {
                try await client.execute("INSERT INTO t VALUES (1)", settings: settings)
            }
            let count: SQL = "SELECT count(*) FROM t"
            #expect(try await client.query(count, settings: settings).exactlyOne(as: Int.self) == 3)
            #expect(try await client.query(count).exactlyOne(as: Int.self) == 3)
        }
    }
}
