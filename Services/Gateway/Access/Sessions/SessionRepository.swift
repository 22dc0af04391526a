import AccessControl
import Contracts
import Postgres
import Values

/// The sessions' rows.
struct SessionRepository: Sendable {
    let database: PostgresClient

    /// - Parameter moment: when the password was set that was checked.
    /// - Returns: false where it is not the account's any more, or that is blocked; then nothing is begun.
    func begin(
        _ token: SessionToken,
        for account: Account,
        whosePasswordIsOf moment: Instant?,
        from start: Instant,
        until end: Instant,
        client: SignInClient,
        deadline: ContinuousClock.Instant
    ) async throws -> Bool {
        try await database.withTransaction(settings: .wholeProgramme, deadline: deadline) {
            transaction in
            // A change of the password waits for this, and then ends the session; or this waits for it, and begins none.
            let begun = try await transaction.execute(
                """
                INSERT INTO access.sessions (
                    token_digest, user_id, created_at, expires_at, client_address, user_agent
                )
                SELECT \(try token.digest()), user_id, \(start), \(end), \(client.address), \(client.program)
                FROM access.users
                WHERE user_id = \(account.userID) AND disabled_at IS NULL
                  AND password_changed_at IS NOT DISTINCT FROM \(moment)
                FOR SHARE
                """
            )
            guard begun > 0 else { return false }
            try await AuditRepository.record(
                line("access.v1.SignIn", account, client.address),
                at: start,
                in: transaction
            )
            return true
        }
    }

    /// Ends the session, if it has not ended; the account stays signed in elsewhere.
    func end(
        _ token: SessionToken,
        of account: Account,
        at now: Instant,
        clientAddress: String?,
        deadline: ContinuousClock.Instant
    ) async throws {
        try await database.withTransaction(settings: .wholeProgramme, deadline: deadline) {
            transaction in
            _ = try await transaction.execute(
                """
                UPDATE access.sessions SET ended_at = \(now), ended_by = \(account.id)
                WHERE token_digest = \(try token.digest()) AND ended_at IS NULL
                """
            )
            try await AuditRepository.record(
                line("access.v1.SignOut", account, clientAddress),
                at: now,
                in: transaction
            )
        }
    }

    /// Whose session a token is at `now`; nil where it is unknown, ended or over.
    func userID(
        of token: SessionToken,
        at now: Instant,
        deadline: ContinuousClock.Instant
    ) async throws -> Int64? {
        let rows = try await database.query(
            """
            SELECT user_id FROM access.sessions
            WHERE token_digest = \(try token.digest()) AND ended_at IS NULL AND expires_at > \(now)
            """,
            settings: .traced,
            deadline: deadline
        )
        return try rows.first(as: Int64.self)
    }

    /// Those of a person that are open, the newest first.
    static func open(
        of userID: Int64,
        at now: Instant,
        by run: (SQL) async throws -> Rows
    ) async throws -> [SessionItem] {
        let rows = try await run(
            """
            SELECT session_id, created_at, expires_at, client_address, user_agent FROM access.sessions
            WHERE user_id = \(userID) AND ended_at IS NULL AND expires_at > \(now)
            ORDER BY created_at DESC, session_id DESC
            """
        )
        return try rows.decode((Int64, Instant, Instant, String?, String?).self).map { row in
            SessionItem(
                sessionID: RecordNumber(row.0),
                startedAt: row.1,
                expiresAt: row.2,
                clientAddress: row.3,
                program: row.4
            )
        }
    }

    /// Ends one of a person's sessions; false where there is none open of that number.
    static func end(
        _ session: RecordNumber,
        of userID: Int64,
        at now: Instant,
        in transaction: Transaction
    ) async throws -> Bool {
        let count = try await transaction.execute(
            """
            UPDATE access.sessions SET ended_at = \(now), ended_by = \(Account.id(of: userID))
            WHERE session_id = \(session.number) AND user_id = \(userID) AND ended_at IS NULL AND expires_at > \(now)
            """
        )
        return count > 0
    }

    /// Ends all of a person's sessions.
    static func endAll(
        of userID: Int64,
        at now: Instant,
        by principal: String,
        in transaction: Transaction
    ) async throws {
        _ = try await transaction.execute(
            """
            UPDATE access.sessions SET ended_at = \(now), ended_by = \(principal)
            WHERE user_id = \(userID) AND ended_at IS NULL
            """
        )
    }

    private func line(
        _ method: String,
        _ account: Account,
        _ clientAddress: String?
    ) -> AuditRepository.Line {
        AuditRepository.Line(
            principal: account.id,
            method: method,
            subject: account.id,
            clientAddress: clientAddress
        )
    }
}
