import Postgres
import Signing
import Values

/// Passwords' rows: the hash alone.
struct PasswordRepository: Sendable {
    let database: PostgresClient

    struct New: Sendable {
        let userID: Int64
        let hash: PasswordHash
        /// Whether somebody else has seen it.
        let mustChange: Bool
        /// Who gives it, and by what, for the audit line.
        let by: String
        let method: String
        /// The operator who acted for whoever gives it.
        var actor: String?
    }

    /// Saves a hash and ends the sessions, but for the one that is kept.
    func save(
        _ new: New,
        keeping session: SessionToken?,
        at now: Instant,
        client: SignInClient,
        deadline: ContinuousClock.Instant
    ) async throws {
        let kept = try session?.digest()
        try await database.withTransaction(settings: .wholeProgramme, deadline: deadline) {
            transaction in
            _ = try await transaction.execute(
                """
                UPDATE access.users SET password_hash = \(new.hash.text), password_changed_at = \(now),
                    must_change_password = \(new.mustChange), version = version + 1
                WHERE user_id = \(new.userID)
                """
            )
            _ = try await transaction.execute(
                """
                UPDATE access.sessions SET ended_at = \(now), ended_by = \(new.by)
                WHERE user_id = \(new.userID) AND ended_at IS NULL AND token_digest IS DISTINCT FROM \(kept)
                """
            )
            try await AuditRepository.record(
                .init(
                    principal: new.by,
                    method: new.method,
                    subject: Account.id(of: new.userID),
                    clientAddress: client.address,
                    actor: new.actor
                ),
                at: now,
                in: transaction
            )
        }
    }

    /// Replaces a hash of the same password by one of today's parameters, unless the password has been changed meanwhile.
    func rehash(
        _ userID: Int64,
        from old: PasswordHash,
        to hash: PasswordHash,
        deadline: ContinuousClock.Instant
    ) async throws {
        try await database.withTransaction(settings: .wholeProgramme, deadline: deadline) {
            transaction in
            _ = try await transaction.execute(
                """
                UPDATE access.users SET password_hash = \(hash.text)
                WHERE user_id = \(userID) AND password_hash = \(old.text)
                """
            )
        }
    }
}
