import AccessControl
import Postgres
import Values

/// Administrators' accounts as the operator makes them: with the owner's rights, before anybody can sign in.
struct AdministratorRepository: Sendable {
    let database: PostgresClient

    /// An account to be written, with its password's hash.
    struct New: Sendable {
        let username: String
        let displayName: String
        let passwordHash: String
    }

    /// Adds an administrator, or gives an existing account a new password; its sessions end.
    ///
    /// Whoever is no administrator has to change it: somebody else has seen it.
    func save(_ new: New, at now: Instant) async throws {
        try await database.withTransaction { try await save(new, at: now, in: $0) }
    }

    /// Adds an administrator where there is no account at all, and tells whether it did.
    ///
    /// Whoever adds one at the same time goes first or waits.
    func saveFirst(_ new: New, at now: Instant) async throws -> Bool {
        try await database.withTransaction { transaction in
            _ = try await transaction.execute("LOCK TABLE access.users IN SHARE ROW EXCLUSIVE MODE")
            let count = try await transaction.query("SELECT count(*) FROM access.users")
            guard try count.exactlyOne(as: Int64.self) == 0 else { return false }
            try await save(new, at: now, in: transaction)
            return true
        }
    }

    private func save(_ new: New, at now: Instant, in transaction: Transaction) async throws {
        let rows = try await transaction.query(
            """
            INSERT INTO access.users (username, display_name, password_hash, created_at, password_changed_at)
            VALUES (\(new.username), \(new.displayName), \(new.passwordHash), \(now), \(now))
            ON CONFLICT (username) DO UPDATE SET password_hash = EXCLUDED.password_hash,
                password_changed_at = EXCLUDED.password_changed_at, must_change_password = NOT EXISTS (
                    SELECT FROM access.assignments a
                    WHERE a.user_id = users.user_id AND a.role = \(Role.administrator.rawValue)
                ),
                disabled_at = NULL, version = users.version + 1
            RETURNING user_id, xmax = 0
            """
        )
        let (userID, isNew) = try rows.exactlyOne(as: (Int64, Bool).self)
        if isNew { try await assign(userID, at: now, in: transaction) }
        _ = try await transaction.execute(
            """
            UPDATE access.sessions SET ended_at = \(now), ended_by = 'operator'
            WHERE user_id = \(userID) AND ended_at IS NULL
            """
        )
        try await AuditRepository.record(
            .init(
                principal: "operator",
                method: "gateway set-password",
                subject: Account.id(of: userID)
            ),
            at: now,
            in: transaction
        )
    }

    private func assign(
        _ userID: Int64,
        at now: Instant,
        in transaction: Transaction
    ) async throws {
        _ = try await transaction.execute(
            """
            INSERT INTO access.assignments (user_id, role, unit_code, valid_from, assigned_by, assigned_at)
            VALUES (\(userID), \(Role.administrator.rawValue), '*', \(now.dateInVietnam), 'operator', \(now))
            """
        )
    }
}
