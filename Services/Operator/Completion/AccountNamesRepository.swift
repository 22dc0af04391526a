import Postgres

/// The accounts' names.
struct AccountNamesRepository: Sendable {
    let database: PostgresClient

    /// More than one chooses from.
    private static let limit = 200

    /// Of the accounts that are not blocked.
    func open(deadline: ContinuousClock.Instant) async throws -> [String] {
        try await database.query(
            """
            SELECT username FROM access.users WHERE disabled_at IS NULL
            ORDER BY username LIMIT \(Self.limit)
            """,
            deadline: deadline
        ).decode(String.self)
    }
}
