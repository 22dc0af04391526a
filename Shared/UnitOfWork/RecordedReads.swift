import AccessControl
public import Postgres
public import RPC
public import Values

/// The one way to read what is nobody's business without a trace, a person's page or an export: its audit line is committed before the
/// answer leaves.
///
///     let sheet = try await recordedReads.perform(context) { reads in
///         let person = try await people.person(request.personID, by: reads.run(for: context))
///         return Disclosed(person, audit: AuditLine(read: "person", person.id.text, unit: person.unit))
///     }
public struct RecordedReads: Sendable {
    private let database: PostgresClient
    private let clock: any BusinessClock

    public init(_ database: PostgresClient, clock: any BusinessClock) {
        self.database = database
        self.clock = clock
    }

    /// Reads, then records that it was read, and only then gives what was read; a stream's items are sent after that.
    ///
    /// What a service reads for another's call is recorded by that one's: it alone knows who asked.
    ///
    /// - Throws: what `body` and the database throw: a line that cannot be written refuses the read.
    public func perform<Answer: Sendable>(
        _ context: CallContext,
        _ body: (Reads) async throws -> Disclosed<Answer>
    ) async throws -> Answer {
        let now = clock.now()
        let disclosed = try await body(Reads(database))
        guard context.principal.kind != .service else { return disclosed.answer }
        let line = try disclosed.audit.statement(for: context, at: now)
        return try await translatingDatabaseErrors {
            try await database.execute(
                line,
                settings: ScopeSettings.of(context),
                deadline: context.deadline
            )
            return disclosed.answer
        }
    }
}

/// What a recorded read gives, and its audit line.
///
/// There is no answer without the line.
public struct Disclosed<Answer: Sendable>: Sendable {
    public let answer: Answer
    public let audit: AuditLine

    /// - Precondition: `audit` is the line of a read.
    public init(_ answer: Answer, audit: AuditLine) {
        precondition(audit.isRead, "the line of a read")
        self.answer = answer
        self.audit = audit
    }
}
