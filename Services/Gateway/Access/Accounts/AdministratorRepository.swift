import AccessControl
import Postgres
import Values

/// Accounts as the operator makes them or gives them a password: with the owner's rights, before anybody can sign in.
struct AdministratorRepository: Sendable {
    let database: PostgresClient

    /// An account to be written, with its password's hash.
    struct New: Sendable {
        let username: String
        let displayName: String
        let passwordHash: String
    }

    /// Gives an account a new password and ends its sessions; whoever is no administrator has to change it, since somebody else has
    /// seen it.
    ///
    /// - Parameter addsAdministrator: whether there is to be a new administrator where nobody has the name.
    /// - Returns: false where nobody has the name and nobody was added.
    func save(_ new: New, addsAdministrator: Bool, at now: Instant) async throws -> Bool {
        try await database.withTransaction { transaction in
            if try await change(new, at: now, in: transaction) { return true }
            guard addsAdministrator else { return false }
            try await add(new, at: now, in: transaction)
            return true
        }
    }

    /// Adds an administrator where there is no account at all, and tells whether it did.
    ///
    /// Whoever adds one at the same time goes first or waits.
    func saveFirst(_ new: New, at now: Instant) async throws -> Bool {
        try await database.withTransaction { transaction in
            _ = try await transaction.execute("LOCK TABLE access.users IN SHARE ROW EXCLUSIVE MODE")
            let count = try await transaction.query("SELECT count(*) FROM access.users")
            guard try count.exactlyOne(as: Int64.self) == 0 else { return false }
            try await add(new, at: now, in: transaction)
            return true
        }
    }

    /// A blocked account stays blocked.
    private func change(
        _ new: New,
        at now: Instant,
        in transaction: Transaction
    ) async throws -> Bool {
        let rows = try await transaction.query(
            """
            UPDATE access.users SET password_hash = \(new.passwordHash), password_changed_at = \(now),
                version = version + 1, must_change_password = NOT EXISTS (
                    SELECT FROM access.assignments a
                    WHERE a.user_id = users.user_id AND a.role = \(Role.administrator.rawValue)
                      AND (a.ended_at IS NULL OR a.ended_at > \(now))
                      AND \(now.dateInVietnam) BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity')
                )
            WHERE username = \(new.username) RETURNING user_id
            """
        )
        guard let userID = try rows.first(as: Int64.self) else { return false }
        try await SessionRepository.endAll(of: userID, at: now, by: "operator", in: transaction)
        try await record(userID, at: now, in: transaction)
        return true
    }

    private func add(_ new: New, at now: Instant, in transaction: Transaction) async throws {
        let rows = try await transaction.query(
            """
            INSERT INTO access.users (username, display_name, password_hash, created_at, password_changed_at)
            VALUES (\(new.username), \(new.displayName), \(new.passwordHash), \(now), \(now))
            RETURNING user_id
            """
        )
        let userID = try rows.exactlyOne(as: Int64.self)
        _ = try await transaction.execute(
            """
            INSERT INTO access.assignments (user_id, role, unit_code, valid_from, assigned_by, assigned_at)
            VALUES (\(userID), \(Role.administrator.rawValue), '*', \(now.dateInVietnam), 'operator', \(now))
            """
        )
        try await record(userID, at: now, in: transaction)
    }

    private func record(
        _ userID: Int64,
        at now: Instant,
        in transaction: Transaction
    ) async throws {
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
}
