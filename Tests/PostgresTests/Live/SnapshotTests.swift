import Postgres
import TestDatabase
import Testing

@Suite
struct SnapshotTests {
    @Test
    func anImporterSeesWhatTheExporterSees() async throws {
        try await TestDatabase.withClient { client in
            _ = try await client.execute("CREATE TABLE t AS SELECT 1 AS x")
            try await client.withTransaction(isolation: .repeatableRead, readOnly: true) {
                exporter in
                let id = try await exporter.exportSnapshot()
                _ = try await client.execute("INSERT INTO t VALUES (2)")
                let seen = try await client.withTransaction(
                    settings: ["app.unit": "u"],
                    readOnly: true,
                    snapshot: id
                ) { importer in
                    try await importer.query("SELECT count(*), current_setting('app.unit') FROM t")
                        .exactlyOne(as: (Int, String).self)
                }
                #expect(seen == (1, "u"))
                #expect(
                    try await client.query("SELECT count(*) FROM t").exactlyOne(as: Int.self) == 2
                )
            }
        }
    }

    @Test(arguments: ["", "x'; DROP TABLE t; --", "00000003-0000001B-1'", "ắ"])
    func whatIsNoSnapshotIsRefused(id: String) async throws {
        try await TestDatabase.withClient { client in
            let error = await #expect(throws: PostgresError.self) {
                try await client.withTransaction(snapshot: id) {
                    _ = try await $0.query("SELECT 1")
                }
            }
            #expect(error?.code == .invalidValue)
        }
    }
}
