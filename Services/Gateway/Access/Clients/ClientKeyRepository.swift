import AccessControl
import Contracts
import Postgres
import Signing
import Values

/// Whose key an assertion names.
struct ClientKeyRepository: Sendable {
    let database: PostgresClient

    struct Found: Sendable {
        let clientID: Int64
        let client: ClientName
        let key: Ed25519PublicKey
        /// Nil of one that programs do not hold, whoever has written it there.
        let role: Role?
        /// Why it opens nothing; nil where it may.
        let refusal: ClientRefusal?
    }

    func key(
        _ keyID: String,
        on day: CalendarDate,
        deadline: ContinuousClock.Instant
    ) async throws -> Found? {
        let rows = try await database.query(
            """
            SELECT c.client_id, c.name, c.role, k.public_key, k.removed_at IS NOT NULL, c.ended_at IS NOT NULL,
                   \(day) BETWEEN c.valid_from AND coalesce(c.valid_to, 'infinity')
            FROM access.client_keys k JOIN access.clients c USING (client_id)
            WHERE k.key_id = \(keyID)
            """,
            settings: .wholeProgramme,
            deadline: deadline
        )
        typealias Row = (Int64, String, String, [UInt8], Bool, Bool, Bool)
        guard let row = try rows.first(as: Row.self), let client = ClientName(row.1) else {
            return nil
        }
        let refusal: ClientRefusal? =
            row.5 ? .clientEnded : row.4 ? .keyRemoved : row.6 ? nil : .outsideItsDays
        return Found(
            clientID: row.0,
            client: client,
            key: try Ed25519PublicKey(rawRepresentation: row.3),
            role: Role.ofProgram(row.2),
            refusal: refusal
        )
    }
}

extension Role {
    /// A program's role as its row has it: what a row says beyond that gives no rights.
    static func ofProgram(_ text: String) -> Role? {
        Role(rawValue: text).flatMap { $0.isForPrograms ? $0 : nil }
    }
}
