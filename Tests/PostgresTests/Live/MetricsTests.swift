import Logging
import Postgres
import Telemetry
import TestDatabase
import Testing

@Suite("What the client tells of itself")
struct MetricsTests {
    private func told(by client: PostgresClient) async -> [Substring] {
        PrometheusText.of(MetricsReport(families: await client.metrics())).split(separator: "\n")
    }

    @Test("requests are counted by kind and outcome, connections by pool and state")
    func counts() async throws {
        try await TestDatabase.withClient { client in
            for _ in 1...3 { _ = try await client.query("SELECT 1") }
            await #expect(throws: PostgresError.self) { _ = try await client.query("SELECT 1 / 0") }
            try await client.withTransaction { transaction in
                _ = try await transaction.query("SELECT 1")
                let lines = await told(by: client)
                #expect(
                    lines.contains(
                        #"vanquan_postgres_connections{pool="session",state="leased"} 1"#
                    )
                )
            }
            let lines = await told(by: client)
            #expect(lines.contains(#"vanquan_postgres_requests_total{kind="read",outcome="ok"} 3"#))
            #expect(
                lines.contains(#"vanquan_postgres_requests_total{kind="lease",outcome="ok"} 1"#)
            )
            #expect(
                lines.contains(#"vanquan_postgres_requests_total{kind="statement",outcome="ok"} 2"#)
            )
            #expect(
                lines.contains(#"vanquan_postgres_request_duration_seconds_count{kind="read"} 4"#)
            )
            #expect(lines.contains(#"vanquan_postgres_reads_in_flight 0"#))
            #expect(lines.contains(#"vanquan_postgres_waiting{pool="session"} 0"#))
            #expect(
                lines.contains(
                    #"vanquan_postgres_requests_total{kind="read",outcome="invalid_value"} 1"#
                )
            )
        }
    }

    @Test("a client that nobody used tells nothing, and does not begin to work for it")
    func unused() async throws {
        try await TestDatabase.withClient { used in
            _ = used
            let client = PostgresClient(
                configuration: PostgresConfiguration(
                    connection: "host=/nowhere",
                    applicationName: "test"
                ),
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
            let lines = await told(by: client)
            #expect(lines.contains("vanquan_postgres_connections_opened_total 0"))
        }
    }
}
