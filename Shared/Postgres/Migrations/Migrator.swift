public import Logging

/// Brings a component's schema to where its binary expects it, and checks that it is there.
///
/// `meta.migrations` records what was applied, with a checksum of each text. Everyone may read it, so
/// that a service can check its schema with the login it works with.
public struct Migrator: Sendable {
    public let component: String
    let migrations: [Migration]

    /// How long to wait for another migrator, and a migration for a lock.
    private static let lockTimeout = "60s"

    public init(component: String, migrations: [Migration]) {
        self.component = component
        self.migrations = migrations.sorted { $0.number < $1.number }
    }

    /// Applies what is missing, in order, each in a transaction of its own, with a client for the time.
    /// - Returns: The numbers that were applied now.
    /// - Throws: ``MigrationError``, or ``PostgresError`` where the database cannot be used.
    @discardableResult
    public func apply(
        configuration: PostgresConfiguration,
        logger: Logger
    ) async throws -> [Int] {
        try await PostgresClient.withClient(configuration: configuration, logger: logger) {
            client in
            try await apply(with: client)
        }
    }

    /// Applies what is missing, in order, each in a transaction of its own.
    /// - Returns: The numbers that were applied now.
    @discardableResult
    public func apply(with client: PostgresClient) async throws -> [Int] {
        try await inTurn(client) { try await createLedger($0) }
        var applied: [Int] = []
        while let number = try await applyNext(with: client) { applied.append(number) }
        return applied
    }

    /// Whether the schema is what this binary expects.
    ///
    /// Reads only.
    /// - Throws: ``MigrationError``.
    public func check(with client: PostgresClient) async throws {
        let hasLedger = try await client.query("SELECT to_regclass('meta.migrations') IS NOT NULL")
            .exactlyOne(as: Bool.self)
        let declared = try declaredEntries(in: try await client.query(checksums))
        let recorded = hasLedger ? try recordedEntries(in: try await client.query(ledger)) : []
        let plan = try MigrationPlan(declared: declared, recorded: recorded)
        guard plan.missing.isEmpty else { throw MigrationError.notApplied(numbers: plan.missing) }
    }

    /// - Returns: The number that was applied, `nil` where none is missing.
    private func applyNext(with client: PostgresClient) async throws -> Int? {
        try await inTurn(client) { transaction in
            let declared = try declaredEntries(in: try await transaction.query(checksums))
            let recorded = try recordedEntries(in: try await transaction.query(ledger))
            let plan = try MigrationPlan(declared: declared, recorded: recorded)
            guard let number = plan.missing.first else { return nil }
            try await apply(migrations[number - 1], in: transaction)
            return number
        }
    }

    private func apply(_ migration: Migration, in transaction: Transaction) async throws {
        do {
            _ = try await transaction.perform(first: .script(migration.sql))
            try await transaction.execute(
                """
                INSERT INTO meta.migrations (component, number, name, checksum)
                VALUES (\(component), \(migration.number), \(migration.name),
                    encode(sha256(convert_to(\(migration.sql)::text, 'UTF8')), 'hex'))
                """
            )
        } catch {
            throw MigrationError.failed(number: migration.number, name: migration.name, error)
        }
    }

    /// Runs `body` while no other migrator does.
    ///
    /// The state is read anew under the lock each time, so two migrators at once share the work
    /// instead of doing it twice.
    private func inTurn<Result: Sendable>(
        _ client: PostgresClient,
        _ body: (Transaction) async throws -> Result
    ) async throws -> Result {
        let options = TransactionOptions(
            settings: ["lock_timeout": Self.lockTimeout],
            isolation: .readCommitted,
            readOnly: false,
            snapshot: nil,
            deadline: nil
        )
        return try await client.withTransaction(options, retry: .never) { transaction in
            // Any number that nothing else uses.
            _ = try await transaction.query("SELECT pg_advisory_xact_lock(5640920716013)")
            return try await body(transaction)
        }
    }

    private func createLedger(_ transaction: Transaction) async throws {
        let exists = try await transaction.query(
            "SELECT to_regclass('meta.migrations') IS NOT NULL"
        )
        .exactlyOne(as: Bool.self)
        guard !exists else { return }
        let statements: [SQL] = [
            "CREATE SCHEMA IF NOT EXISTS meta",
            "GRANT USAGE ON SCHEMA meta TO PUBLIC",
            """
            CREATE TABLE meta.migrations (
                component text NOT NULL,
                number bigint NOT NULL CHECK (number > 0),
                name text NOT NULL,
                checksum text NOT NULL,
                applied_at timestamptz NOT NULL DEFAULT now(),
                PRIMARY KEY (component, number)
            )
            """,
            "GRANT SELECT ON meta.migrations TO PUBLIC",
        ]
        for statement in statements { try await transaction.execute(statement) }
    }
}

extension Migrator {
    /// The server computes the checksums: one implementation of SHA-256 for both sides.
    private var checksums: SQL {
        """
        SELECT number, encode(sha256(convert_to(sql, 'UTF8')), 'hex')
        FROM unnest(\(migrations.map(\.number)), \(migrations.map(\.sql))) AS declared (number, sql)
        ORDER BY number
        """
    }

    private var ledger: SQL {
        """
        SELECT number, name, checksum FROM meta.migrations
        WHERE component = \(component) ORDER BY number
        """
    }

    private func declaredEntries(in rows: Rows) throws -> [MigrationPlan.Entry] {
        let checksums = try rows.decode((Int, String).self)
        return zip(migrations, checksums).map { migration, row in
            MigrationPlan.Entry(number: migration.number, name: migration.name, checksum: row.1)
        }
    }

    private func recordedEntries(in rows: Rows) throws -> [MigrationPlan.Entry] {
        try rows.decode((Int, String, String).self).map { row in
            MigrationPlan.Entry(number: row.0, name: row.1, checksum: row.2)
        }
    }
}
