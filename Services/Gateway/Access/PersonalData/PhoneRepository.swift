import AccessControl
import Contracts
import Postgres
import RPC
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

    /// Empties what idempotency keys have kept of numbers given before: a repeated call is refused then, and nothing is left of what
    /// was taken back.
    static func forgetRequests(in work: Work) async throws {
        _ = try await work.transaction.execute(
            """
            UPDATE access.idempotency_keys SET request = '{"request":{}}'
            WHERE principal = \(work.context.principal.id) AND method = \(work.context.method)
              AND key <> \(work.context.idempotencyKey)
            """
        )
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
