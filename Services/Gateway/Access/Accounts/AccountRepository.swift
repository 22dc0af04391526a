import AccessControl
import CatalogueStore
import Postgres
import Values

/// The accounts' rows.
struct AccountRepository: Sendable {
    let database: PostgresClient
    private let isSecondFactorOptional: Bool
    private let assignments: AssignmentRepository
    private let grantMaker = GrantMaker()

    /// - Parameter isSecondFactorOptional: whether those who sign or approve may do so with a password alone.
    init(database: PostgresClient, isSecondFactorOptional: Bool = false) {
        self.database = database
        self.isSecondFactorOptional = isSecondFactorOptional
        assignments = AssignmentRepository(database: database)
    }

    struct Credentials: Sendable {
        let userID: Int64
        let passwordHash: String
        /// When this password was set: a session begins only while it still is the one.
        let changedAt: Instant?
    }

    /// The password's hash of whoever has that name; nil where there is nobody, no password yet, or the account is blocked.
    func credentials(
        of username: String,
        deadline: ContinuousClock.Instant
    ) async throws -> Credentials? {
        let rows = try await database.query(
            """
            SELECT user_id, password_hash, password_changed_at FROM access.users
            WHERE username = \(username) AND disabled_at IS NULL AND password_hash IS NOT NULL
            """,
            settings: .wholeProgramme,
            deadline: deadline
        )
        return try rows.first(as: (Int64, String, Instant?).self).map {
            Credentials(userID: $0, passwordHash: $1, changedAt: $2)
        }
    }

    /// An account with what it holds at a moment; nil where there is none or it is blocked.
    func account(
        _ userID: Int64,
        at now: Instant,
        deadline: ContinuousClock.Instant
    ) async throws -> Account? {
        let rows = try await database.query(
            """
            SELECT username, display_name, organization, position, must_change_password, EXISTS (
                SELECT FROM access.second_factors f
                WHERE f.user_id = u.user_id AND f.confirmed_at IS NOT NULL
            ), (SELECT phone FROM access.phones p WHERE p.user_id = u.user_id)
            FROM access.users u WHERE user_id = \(userID) AND disabled_at IS NULL
            """,
            settings: .wholeProgramme,
            deadline: deadline
        )
        typealias Row = (String, String, String?, String?, Bool, Bool, String?)
        guard let row = try rows.first(as: Row.self) else { return nil }
        let found = try await assignments.held(by: userID, at: now, deadline: deadline)
        let (held, grants) = try await grants(for: found, at: now, deadline: deadline)
        return Account(
            userID: userID,
            username: row.0,
            displayName: row.1,
            organization: row.2,
            position: row.3,
            phone: row.6,
            mustChangePassword: row.4,
            hasSecondFactor: row.5,
            isSecondFactorOptional: isSecondFactorOptional,
            assignments: held,
            grants: grants
        )
    }

    /// Who has that name, blocked or not.
    func holder(
        of username: String,
        deadline: ContinuousClock.Instant
    ) async throws -> (userID: Int64, isDisabled: Bool)? {
        let rows = try await database.query(
            "SELECT user_id, disabled_at IS NOT NULL FROM access.users WHERE username = \(username)",
            settings: .wholeProgramme,
            deadline: deadline
        )
        return try rows.first(as: (Int64, Bool).self).map { (userID: $0, isDisabled: $1) }
    }

    /// The name of whoever has or had an account; nil where there was none.
    func displayName(
        of userID: Int64,
        deadline: ContinuousClock.Instant
    ) async throws -> String? {
        let rows = try await database.query(
            "SELECT display_name FROM access.users WHERE user_id = \(userID)",
            settings: .wholeProgramme,
            deadline: deadline
        )
        return try rows.first(as: String.self)
    }

    private func grants(
        for held: [HeldAssignment],
        at now: Instant,
        deadline: ContinuousClock.Instant
    ) async throws -> (held: [HeldAssignment], grants: [Grant]) {
        try await grantMaker.grants(for: held, on: now.dateInVietnam) { query in
            try await database.query(query, settings: .traced, deadline: deadline)
        }
    }
}
