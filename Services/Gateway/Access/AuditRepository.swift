import Postgres
import Values

/// Audit lines of what the gateway does itself: signing in and out, accounts.
enum AuditRepository {
    struct Line: Sendable {
        let principal: String
        let method: String
        var subjectKind = "account"
        let subject: String
        var clientAddress: String?
        /// The operator who acted for the principal.
        var actor: String?
    }

    /// The line is of the account's unit, so that its leaders see it: within a scope in which the account is seen.
    static func record(_ line: Line, at now: Instant, in transaction: Transaction) async throws {
        _ = try await transaction.execute(
            """
            INSERT INTO audit.lines (
                happened_at, principal, actor, method, unit_code, subject_kind, subject_id, client_address
            )
            VALUES (
                \(now), \(line.principal), \(line.actor), \(line.method), (
                    SELECT nullif(unit_code, '*') FROM access.users
                    WHERE user_id = substring(\(line.subject) FROM '^user:([0-9]+)$')::bigint
                ), \(line.subjectKind), \(line.subject), \(line.clientAddress)
            )
            """
        )
    }
}
