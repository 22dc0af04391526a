import AccessControl
import Contracts
import Postgres
import Values

/// People's rows, as those who manage them see them: within the transaction's scope.
enum UserRepository {
    /// A person's row with its number, which is told to nobody outside.
    struct Found {
        let userID: Int64
        let item: UserItem
    }

    private typealias Row = (
        Int64, String, String, String?, String?, String, Instant?, Bool, String?, Int64
    )

    /// - Parameter day: the day on which roles have to be held to be told.
    private static func selection(on day: CalendarDate) -> SQL {
        """
        SELECT u.user_id, u.username, u.display_name, u.organization, u.position, u.unit_code, u.disabled_at,
               u.password_hash IS NOT NULL, (
                   SELECT string_agg(DISTINCT a.role, ',') FROM access.assignments a
                   WHERE a.user_id = u.user_id AND a.ended_at IS NULL
                     AND \(day) BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity')
               ), u.version
        FROM access.users u
        """
    }

    static func all(
        _ request: ListUsers.Request,
        on day: CalendarDate,
        by run: (SQL) async throws -> Rows
    ) async throws -> [UserItem] {
        let rows = try await run(
            """
            \(selection(on: day))
            WHERE (\(request.unitCode)::text IS NULL OR u.unit_code = \(request.unitCode))
              AND (\(request.organization)::text IS NULL OR u.organization = \(request.organization))
            ORDER BY u.username
            """
        )
        return try rows.decode(Row.self).compactMap { found($0)?.item }
    }

    /// - Parameter locking: whether nobody else changes it before the transaction ends.
    static func user(
        _ username: Username,
        on day: CalendarDate,
        locking: Bool = false,
        by run: (SQL) async throws -> Rows
    ) async throws -> Found? {
        let lock: SQL = locking ? "FOR UPDATE OF u" : ""
        let rows = try await run(
            "\(selection(on: day)) WHERE u.username = \(username.text) \(lock)"
        )
        return try rows.first(as: Row.self).flatMap(found)
    }

    /// The name by which somebody signs in; nil where nobody has that number, or is out of scope.
    static func username(
        of userID: Int64,
        by run: (SQL) async throws -> Rows
    ) async throws -> Username? {
        let rows = try await run("SELECT username FROM access.users WHERE user_id = \(userID)")
        return try rows.first(as: String.self).flatMap { Username($0) }
    }

    private static func found(_ row: Row) -> Found? {
        guard let username = Username(row.1) else { return nil }
        let roles = (row.8 ?? "").split(separator: ",").compactMap { Role(rawValue: String($0)) }
        let item = UserItem(
            username: username,
            displayName: row.2,
            organization: row.3.flatMap { CatalogueCode($0) },
            position: row.4,
            unitCode: UnitCode(row.5),
            suspendedAt: row.6,
            hasPassword: row.7,
            roles: Role.allCases.filter(roles.contains),
            version: row.9
        )
        return Found(userID: row.0, item: item)
    }
}
