import AccessControl
import Postgres
import Values

/// The sessions' rows.
struct SessionRepository: Sendable {
    let database: PostgresClient

    func begin(
        _ token: SessionToken,
        for account: Account,
        from start: Instant,
        until end: Instant,
        clientAddress: String?,
        deadline: ContinuousClock.Instant
    ) async throws {
        try await database.withTransaction(settings: .traced, deadline: deadline) {
            transaction in
            _ = try await transaction.execute(
                """
                INSERT INTO access.sessions (token_digest, user_id, created_at, expires_at, client_address)
                VALUES (
                    \(try token.digest()), \(account.userID), \(start), \(end),
                    \(clientAddress)
                )
                """
            )
            try await AuditRepository.record(
                line("access.v1.SignIn", account, clientAddress),
                at: start,
                in: transaction
            )
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
        try await database.withTransaction(settings: .traced, deadline: deadline) {
            transaction in
            _ = try await transaction.execute(
                """
                UPDATE access.sessions SET ended_at = \(now)
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

    /// The account that a token stands for at `now`; nil where the session is unknown, ended or over, or the account disabled.
    func account(
        _ token: SessionToken,
        at now: Instant,
        deadline: ContinuousClock.Instant
    ) async throws -> Account? {
        let rows = try await database.query(
            """
            SELECT u.user_id, u.username, u.display_name, u.role
            FROM access.sessions s JOIN access.users u USING (user_id)
            WHERE s.token_digest = \(try token.digest()) AND s.ended_at IS NULL
              AND s.expires_at > \(now) AND u.disabled_at IS NULL
            """,
            settings: .traced,
            deadline: deadline
        )
        let row = try rows.first(as: (Int64, String, String, String).self)
        return row.flatMap { id, username, displayName, role in
            Role(rawValue: role).map {
                Account(userID: id, username: username, displayName: displayName, role: $0)
            }
        }
    }

    private func line(
        _ method: String,
        _ account: Account,
        _ clientAddress: String?
    ) -> AuditRepository.Line {
        AuditRepository.Line(
            principal: account.principal.id,
            method: method,
            subject: account.principal.id,
            clientAddress: clientAddress
        )
    }
}
