public import Postgres
public import RPC
public import Values

/// The one way a service writes: scope, idempotency key, the change, audit line, outbox, reply: one transaction, all or nothing.
public struct UnitOfWork: Sendable {
    private let database: PostgresClient
    private let clock: any BusinessClock
    /// The service's schema, which holds its idempotency keys and its outbox.
    private let schema: String

    public init(_ database: PostgresClient, schema: String, clock: any BusinessClock) {
        self.database = database
        self.schema = schema
        self.clock = clock
    }

    /// Performs a write once for its idempotency key and gives its reply, the stored one where it was done before.
    ///
    /// - Throws: ``RPCError`` `INVALID_ARGUMENT` without a key, `FAILED_PRECONDITION` where the key was used for another request
    ///   (naming the fields that differ), and what `body` and the database throw.
    public func perform<M: UnaryMethod>(
        _ method: M.Type,
        _ request: M.Request,
        _ context: CallContext,
        _ body: (Work) async throws -> Written<M.Reply>
    ) async throws -> Encoded<M.Reply> {
        let claim = try IdempotencyClaim(request, context, schema: schema)
        let now = clock.now()
        return try await translatingDatabaseErrors {
            try await database.withTransaction(
                settings: ScopeSettings.of(context),
                deadline: context.deadline
            ) { transaction in
                if let done = try await claim.claimed(in: transaction) {
                    return Encoded(written: done.reply, version: done.version)
                }
                let work = Work(
                    transaction: transaction,
                    context: context,
                    now: now,
                    schema: schema
                )
                let written = try await body(work)
                let version = written.version.map(String.init)
                let reply = try Encoded(written.reply, version: version)
                try await work.record(written.audit)
                try await claim.keep(reply.bytes, version: version, in: transaction)
                return reply
            }
        }
    }
}
