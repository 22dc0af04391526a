import AccessControl
import Postgres
import Values

/// The accounts' rows.
struct AccountRepository: Sendable {
    let database: PostgresClient

    /// The account of that name with its password's hash; nil where there is none or it is disabled.
    func account(
        username: String,
        deadline: ContinuousClock.Instant
    ) async throws -> (account: Account, passwordHash: String)? {
        let rows = try await database.query(
            """
            SELECT user_id, username, display_name, role, password_hash FROM access.users
            WHERE username = \(username) AND disabled_at IS NULL
            """,
            settings: .traced,
            deadline: deadline
        )
        let row = try rows.first(as: (Int64, String, String, String, String).self)
        return row.flatMap { id, username, displayName, role, hash in
            Role(rawValue: role).map {
                (Account(userID: id, username: username, displayName: displayName, role: $0), hash)
            }
        }
    }

    /// The account of that name, blocked or not.
    func holder(
        of username: String,
        deadline: ContinuousClock.Instant
    ) async throws -> (account: Account, isDisabled: Bool)? {
        let rows = try await database.query(
            """
            SELECT user_id, username, display_name, role, disabled_at IS NOT NULL FROM access.users
            WHERE username = \(username)
            """,
            settings: .traced,
            deadline: deadline
        )
        let row = try rows.first(as: (Int64, String, String, String, Bool).self)
        return row.flatMap { id, username, displayName, role, isDisabled in
            Role(rawValue: role).map {
                let account = Account(
                    userID: id,
                    username: username,
                    displayName: displayName,
                    role: $0
                )
                return (account, isDisabled)
            }
        }
    }

    /// The name of whoever has or had an account; nil where there was none.
    func displayName(
        of userID: Int64,
        deadline: ContinuousClock.Instant
    ) async throws -> String? {
        let rows = try await database.query(
            "SELECT display_name FROM access.users WHERE user_id = \(userID)",
            settings: .traced,
            deadline: deadline
        )
        return try rows.first(as: String.self)
    }

    /// An account to be written, with its password's hash.
    struct New: Sendable {
        let username: String
        let displayName: String
        let role: Role
        let passwordHash: String
    }

    /// Adds an account, or gives an existing one a new password and ends its sessions.
    ///
    /// Needs the owner's rights.
    func save(_ new: New, at now: Instant) async throws {
        try await database.withTransaction { try await save(new, at: now, in: $0) }
    }

    /// Adds an account where there is none at all, and tells whether it did.
    ///
    /// Needs the owner's rights. Whoever adds one at the same time goes first or waits.
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
            INSERT INTO access.users (username, display_name, password_hash, role, created_at)
            VALUES (\(new.username), \(new.displayName), \(new.passwordHash), \(new.role.rawValue), \(now))
            ON CONFLICT (username) DO UPDATE SET password_hash = EXCLUDED.password_hash, disabled_at = NULL
            RETURNING user_id
            """
        )
        let userID = try rows.exactlyOne(as: Int64.self)
        _ = try await transaction.execute(
            """
            UPDATE access.sessions SET ended_at = \(now)
            WHERE user_id = \(userID) AND ended_at IS NULL
            """
        )
        try await AuditRepository.record(
            .init(principal: "operator", method: "gateway set-password", subject: "user:\(userID)"),
            at: now,
            in: transaction
        )
    }
}
