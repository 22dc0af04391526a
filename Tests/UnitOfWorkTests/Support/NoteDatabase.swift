import CatalogueStore
import Postgres
import RPC
import TestDatabase
import TestServices
import UnitOfWork
import Values

@testable import Gateway

/// A database with one service's schema, and a table of the test's own that row-level security guards.
struct NoteDatabase: Sendable {
    /// Sees everything, and makes what goes wrong go wrong.
    let owner: PostgresClient
    /// With the service's rights and no others.
    let service: PostgresClient
    let clock = FixedClock(.earliest)

    var work: UnitOfWork { UnitOfWork(service, schema: "indicators", clock: clock) }
    var reads: Reads { Reads(service) }

    static func with(
        sessions: Int = 8,
        _ body: (NoteDatabase) async throws -> Void
    ) async throws {
        try await TestDatabase.withDatabase(from: template) { configuration in
            var serving = configuration.serving(as: ServiceSchema.role(of: "indicators"))
            serving.sessionConnections = sessions
            try await PostgresClient.withClient(configuration: configuration, logger: .quiet) {
                owner in
                try await PostgresClient.withClient(configuration: serving, logger: .quiet) {
                    try await body(NoteDatabase(owner: owner, service: $0))
                }
            }
        }
    }

    /// How many rows a query of the owner's counts.
    func count(_ query: SQL) async throws -> Int {
        try await owner.query("SELECT count(*) FROM (\(query)) AS counted").exactlyOne(as: Int.self)
    }

    /// What a write leaves behind, table by table.
    func left() async throws -> Left {
        let row = try await owner.query(
            """
            SELECT (SELECT count(*) FROM indicators.notes), (SELECT count(*) FROM audit.lines),
                   (SELECT count(*) FROM indicators.idempotency_keys WHERE reply IS NOT NULL),
                   (SELECT count(*) FROM indicators.idempotency_keys WHERE reply IS NULL),
                   (SELECT count(*) FROM indicators.outbox)
            """
        ).exactlyOne(as: (Int, Int, Int, Int, Int).self)
        return Left(
            notes: row.0,
            auditLines: row.1,
            keysWithReply: row.2,
            keysWithoutReply: row.3,
            commands: row.4
        )
    }

    struct Left: Equatable {
        var notes = 0
        var auditLines = 0
        var keysWithReply = 0
        var keysWithoutReply = 0
        var commands = 0

        static let nothing = Left()
        /// One committed write without a command.
        static let oneWrite = Left(notes: 1, auditLines: 1, keysWithReply: 1)
    }

    private static let template = TestTemplate.services(
        "notes",
        [
            Gateway.migrator, CatalogueMigrations.migrator,
            Migrator(
                component: "indicators",
                migrations: migrations
            ),
        ]
    )

    static let migrations = [ServiceSchema.first("indicators"), notes]

    private static let notes = Migration(
        number: 2,
        name: "notes",
        sql: """
            CREATE TABLE indicators.notes (
                note_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                unit_code text NOT NULL,
                text      text NOT NULL
            );
            ALTER TABLE indicators.notes ENABLE ROW LEVEL SECURITY;
            ALTER TABLE indicators.notes FORCE ROW LEVEL SECURITY;
            CREATE POLICY in_scope ON indicators.notes USING (
                current_setting('vanquan.units', true) = '*'
                OR unit_code = ANY (string_to_array(current_setting('vanquan.units', true), ','))
            );
            GRANT SELECT, INSERT ON indicators.notes TO vanquan_indicators;
            """
    )
}
