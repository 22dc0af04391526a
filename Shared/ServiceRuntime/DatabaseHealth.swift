public import Logging
public import Postgres
public import RPC
import Synchronization

/// Whether a service can do its work: its database answers, and stands at the schema version that this binary knows.
public final class DatabaseHealth: Sendable {
    private let database: PostgresClient
    private let migrator: Migrator
    private let logger: Logger
    private let schemaIsRight = Mutex(false)

    public init(database: PostgresClient, migrator: Migrator, logger: Logger) {
        self.database = database
        self.migrator = migrator
        self.logger = logger
    }

    /// Asks the database now; half a second without an answer is no answer.
    public func status() async -> HealthStatus {
        do {
            try await database.ping(deadline: .now + .milliseconds(500))
            return try await isSchemaRight() ? .serving : .notServing
        } catch {
            return .notServing
        }
    }

    /// Looks once whether the schema is this binary's own; a wrong one is said in the log at each look.
    private func isSchemaRight() async throws -> Bool {
        if schemaIsRight.withLock(\.self) { return true }
        do {
            try await migrator.check(with: database)
            schemaIsRight.withLock { $0 = true }
            return true
        } catch let fault as MigrationError {
            logger.error("the database's schema does not fit", metadata: ["reason": "\(fault)"])
            return false
        }
    }
}
