import AccessControl
import Contracts
import Postgres
import RPC
import Signing
import UnitOfWork
import Values

extension ClientRepository {
    static func add(_ request: SaveClient.Request, _ work: Work) async throws {
        _ = try await work.transaction.execute(
            """
            INSERT INTO access.clients (
                name, display_name, organization, role, valid_from, valid_to, created_by, created_at
            ) VALUES (
                \(request.clientName.text), \(request.displayName), \(request.organization),
                \(request.role.rawValue), \(request.validFrom), \(request.validTo),
                \(work.context.principal.id), \(work.now)
            )
            """
        )
    }

    static func change(
        _ clientID: Int64,
        to request: SaveClient.Request,
        _ work: Work
    ) async throws {
        _ = try await work.transaction.execute(
            """
            UPDATE access.clients SET display_name = \(request.displayName), organization = \(request.organization),
                role = \(request.role.rawValue), valid_from = \(request.validFrom), valid_to = \(request.validTo),
                version = version + 1
            WHERE client_id = \(clientID)
            """
        )
    }

    static func end(_ clientID: Int64, _ work: Work) async throws {
        _ = try await work.transaction.execute(
            """
            UPDATE access.clients SET ended_at = \(work.now), version = version + 1
            WHERE client_id = \(clientID)
            """
        )
    }

    /// - Returns: false where some program has or had it.
    static func add(
        _ key: Ed25519PublicKey,
        to clientID: Int64,
        _ work: Work
    ) async throws -> Bool {
        let count = try await work.transaction.execute(
            """
            INSERT INTO access.client_keys (key_id, client_id, public_key, added_by, added_at)
            VALUES (
                \(key.keyID), \(clientID), \(key.rawRepresentation), \(work.context.principal.id), \(work.now)
            ) ON CONFLICT DO NOTHING
            """
        )
        guard count > 0 else { return false }
        try await touch(clientID, work)
        return true
    }

    static func remove(_ keyID: ClientKeyID, of clientID: Int64, _ work: Work) async throws {
        _ = try await work.transaction.execute(
            """
            UPDATE access.client_keys SET removed_at = \(work.now)
            WHERE key_id = \(keyID.text) AND client_id = \(clientID)
            """
        )
        try await touch(clientID, work)
    }

    private static func touch(_ clientID: Int64, _ work: Work) async throws {
        _ = try await work.transaction.execute(
            "UPDATE access.clients SET version = version + 1 WHERE client_id = \(clientID)"
        )
    }
}
