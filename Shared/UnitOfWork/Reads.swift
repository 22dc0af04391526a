public import Postgres
public import RPC

/// The one way a service reads: the caller's scope travels under the query's own sync, the deadline becomes the statement's; what is
/// read by emergency access is on record first.
public struct Reads: Sendable {
    private let database: PostgresClient

    public init(_ database: PostgresClient) {
        self.database = database
    }

    /// One short query for one caller.
    ///
    /// - Throws: ``RPCError``: `UNAVAILABLE`, `DEADLINE_EXCEEDED`, `RESOURCE_EXHAUSTED`; what is our own fault as it is.
    public func rows(_ query: SQL, for context: CallContext) async throws -> Rows {
        try await translatingDatabaseErrors {
            try await recordEmergency(context)
            return try await database.query(
                query,
                settings: ScopeSettings.of(context),
                deadline: context.deadline
            )
        }
    }

    /// Several queries that see one state of the data, or one that is long: a read-only transaction of its own.
    ///
    /// Where reporting's call names an exported snapshot, the transaction reads in that one.
    public func transaction<Result: Sendable>(
        for context: CallContext,
        _ body: (Transaction) async throws -> Result
    ) async throws -> Result {
        try await translatingDatabaseErrors {
            try await recordEmergency(context)
            return try await database.withTransaction(
                settings: ScopeSettings.of(context),
                isolation: .repeatableRead,
                readOnly: true,
                snapshot: context.snapshot,
                deadline: context.deadline,
                body
            )
        }
    }

    private func recordEmergency(_ context: CallContext) async throws {
        guard let line = EmergencyReads.line(of: context) else { return }
        try await database.execute(
            line,
            settings: ScopeSettings.of(context),
            deadline: context.deadline
        )
    }

    /// The same, with a name for what it sees: others that are told it read the same state, as long as `body` runs.
    public func exportingSnapshot<Result: Sendable>(
        for context: CallContext,
        _ body: (Transaction, _ snapshot: String) async throws -> Result
    ) async throws -> Result {
        try await transaction(for: context) { transaction in
            try await body(transaction, try await transaction.exportSnapshot())
        }
    }
}
