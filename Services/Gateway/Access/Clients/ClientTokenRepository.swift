import AccessControl
import Contracts
import Postgres
import Signing
import Values

/// The rows of programs' tokens, and of the assertions that they were given for.
struct ClientTokenRepository: Sendable {
    let database: PostgresClient

    /// A program needs one at a time, on a few machines a few.
    private static let most = 60
    /// Seconds that a used assertion is kept for after its end: no gateway's clock is that far behind another's.
    private static let margin = 300

    struct New: Sendable {
        let token: ClientToken
        let expiresAt: Instant
        let assertion: ClientAssertionRules.Accepted
        let clientAddress: String?
    }

    enum Outcome: Sendable {
        case issued
        case replayed
        /// It has as many as it may.
        case tooMany
    }

    /// Takes the assertion, once for all gateways, and keeps the token for it: both or neither.
    func issue(
        _ new: New,
        to found: ClientKeyRepository.Found,
        at now: Instant,
        deadline: ContinuousClock.Instant
    ) async throws -> Outcome {
        do {
            try await database.withTransaction(settings: .wholeProgramme, deadline: deadline) {
                transaction in
                try await take(new.assertion, of: found.clientID, in: transaction)
                try await keep(new, of: found, at: now, in: transaction)
                try await sweep(at: now, in: transaction)
                try await AuditRepository.record(
                    .init(
                        principal: found.client.principal,
                        method: "access.v1.ClientSignIn",
                        subjectKind: "client",
                        subject: found.client.principal,
                        clientAddress: new.clientAddress
                    ),
                    at: now,
                    in: transaction
                )
            }
            return .issued
        } catch let refused as Refused {
            return refused.outcome
        }
    }

    /// Undoes the transaction.
    private struct Refused: Error {
        let outcome: Outcome
    }

    private func take(
        _ assertion: ClientAssertionRules.Accepted,
        of clientID: Int64,
        in transaction: Transaction
    ) async throws {
        let digest = try SHA256.digest(Array(assertion.identifier.utf8))
        let end = Instant(secondsSince1970: assertion.expiresAt) ?? .latest
        let count = try await transaction.execute(
            """
            INSERT INTO access.client_assertions (client_id, jti_digest, expires_at)
            VALUES (\(clientID), \(digest), \(end)) ON CONFLICT DO NOTHING
            """
        )
        guard count > 0 else { throw Refused(outcome: .replayed) }
    }

    private func keep(
        _ new: New,
        of found: ClientKeyRepository.Found,
        at now: Instant,
        in transaction: Transaction
    ) async throws {
        let count = try await transaction.execute(
            """
            INSERT INTO access.client_tokens (token_digest, client_id, key_id, created_at, expires_at, client_address)
            SELECT \(try new.token.digest()), \(found.clientID), \(found.key.keyID), \(now), \(new.expiresAt),
                   \(new.clientAddress)
            WHERE (
                SELECT count(*) FROM access.client_tokens
                WHERE client_id = \(found.clientID) AND expires_at > \(now)
            ) < \(Self.most)
            """
        )
        guard count > 0 else { throw Refused(outcome: .tooMany) }
    }

    private func sweep(at now: Instant, in transaction: Transaction) async throws {
        let past = now.adding(.seconds(-Self.margin))
        _ = try await transaction.execute(
            "DELETE FROM access.client_assertions WHERE expires_at < \(past)"
        )
        _ = try await transaction.execute(
            "DELETE FROM access.client_tokens WHERE expires_at < \(past)"
        )
    }

    struct Holder: Sendable {
        let client: ClientName
        /// Nil of a role that programs do not hold, whoever has written it there.
        let role: Role?
        let unit: AssignedUnit?
        /// The first moment at which the token opens nothing any more.
        let end: Instant
    }

    /// Whose token it is; nil where it is unknown or over, its key is removed, or the program is out.
    func holder(
        of token: ClientToken,
        at now: Instant,
        deadline: ContinuousClock.Instant
    ) async throws -> Holder? {
        let rows = try await database.query(
            """
            SELECT c.name, c.role, c.unit_code, least(
                t.expires_at, (c.valid_to + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
            )
            FROM access.client_tokens t
            JOIN access.client_keys k USING (key_id)
            JOIN access.clients c ON c.client_id = t.client_id
            WHERE t.token_digest = \(try token.digest()) AND t.expires_at > \(now)
              AND k.removed_at IS NULL AND c.ended_at IS NULL
              AND \(now.dateInVietnam) BETWEEN c.valid_from AND coalesce(c.valid_to, 'infinity')
            """,
            settings: .wholeProgramme,
            deadline: deadline
        )
        typealias Row = (String, String, String, Instant)
        guard let row = try rows.first(as: Row.self), let client = ClientName(row.0) else {
            return nil
        }
        return Holder(
            client: client,
            role: Role.ofProgram(row.1),
            unit: AssignedUnit(databaseText: row.2),
            end: row.3
        )
    }
}
