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
    /// In a dry run the same is done to the last check, then all of it is undone: numbers that sequences gave out are all that
    /// is left of it.
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
        try Work.requireReadableVersion(in: context)
        let now = clock.now()
        do {
            return try await translatingDatabaseErrors {
                try await database.withTransaction(
                    settings: ScopeSettings.of(context),
                    deadline: context.deadline
                ) { transaction in
                    let work = Work(
                        transaction: transaction,
                        context: context,
                        now: now,
                        schema: schema
                    )
                    let reply = try await once(claim, work, body)
                    guard !context.isDryRun else { throw Undone(reply) }
                    return reply
                }
            }
        } catch let undone as Undone {
            return undone.encoded()
        }
    }

    private func once<Reply>(
        _ claim: IdempotencyClaim,
        _ work: Work,
        _ body: (Work) async throws -> Written<Reply>
    ) async throws -> Encoded<Reply> {
        if let done = try await claim.claimed(in: work.transaction) {
            return Encoded(written: done.reply, version: done.version)
        }
        let written = try await body(work)
        let reply = try Encoded(written.reply, version: written.version.map(String.init))
        for line in [written.audit] + written.furtherAudit { try await work.record(line) }
        if work.context.isDryRun {
            try await claim.tryKeeping(reply.bytes, version: reply.version, in: work.transaction)
        } else {
            try await claim.keep(reply.bytes, version: reply.version, in: work.transaction)
        }
        return reply
    }

    /// Thrown to roll back a dry run, with what it answers.
    private struct Undone: Error {
        let bytes: [UInt8]
        let version: String?

        init<Reply>(_ reply: Encoded<Reply>) {
            bytes = reply.bytes
            version = reply.version
        }

        func encoded<Reply>() -> Encoded<Reply> {
            var reply = Encoded<Reply>(written: bytes, version: version)
            reply.isOfDryRun = true
            return reply
        }
    }
}
