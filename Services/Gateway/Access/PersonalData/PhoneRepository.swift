import Contracts
import Postgres
import UnitOfWork

/// The rows of telephone numbers: one's own, and of people within the transaction's scope.
enum PhoneRepository {
    static func phone(
        of userID: Int64,
        by run: (SQL) async throws -> Rows
    ) async throws -> String? {
        let rows = try await run("SELECT phone FROM access.phones WHERE user_id = \(userID)")
        return try rows.first(as: String.self)
    }

    static func set(_ phone: PhoneNumber?, of userID: Int64, in work: Work) async throws {
        guard let phone else {
            _ = try await work.transaction.execute(
                "DELETE FROM access.phones WHERE user_id = \(userID)"
            )
            return
        }
        _ = try await work.transaction.execute(
            """
            INSERT INTO access.phones (user_id, phone) VALUES (\(userID), \(phone.text))
            ON CONFLICT (user_id) DO UPDATE SET phone = excluded.phone
            """
        )
    }
}
