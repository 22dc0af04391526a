import Contracts
import Postgres
import Signing
import Values

/// The rows of assertions that were refused, by the address from which they came: a program's name holds nobody up.
struct ClientFailureRepository: Sendable {
    let database: PostgresClient

    /// How long whoever asks from an address has to wait; zero where there is nothing to wait for.
    func wait(
        _ address: String,
        at now: Instant,
        deadline: ContinuousClock.Instant
    ) async throws -> Duration {
        let since = now.adding(.zero - SignInThrottle.memory)
        let rows = try await database.query(
            """
            SELECT failures, last_at FROM access.sign_in_failures
            WHERE key_digest = \(try Self.digest(of: address)) AND last_at > \(since)
            """,
            settings: .traced,
            deadline: deadline
        )
        guard let (count, last) = try rows.first(as: (Int, Instant).self) else { return .zero }
        let end = last.adding(SignInThrottle.delay(after: count, .address))
        return max(end.duration(since: now), .zero)
    }

    /// Counts one more, and leaves it on record.
    ///
    /// - Parameter client: whose key was named; nil where it was nobody's, which costs the same.
    func record(
        _ address: String,
        _ client: ClientName?,
        at now: Instant,
        deadline: ContinuousClock.Instant
    ) async throws {
        let digest = try Self.digest(of: address)
        try await database.withTransaction(settings: .traced, deadline: deadline) { transaction in
            try await SignInFailureRepository.count(digest, at: now, in: transaction)
            try await SignInFailureRepository.sweep(at: now, in: transaction)
            try await AuditRepository.record(
                .init(
                    principal: "anonymous",
                    method: "access.v1.ClientSignInRefused",
                    subjectKind: "client",
                    subject: client?.principal ?? "unknown",
                    clientAddress: address.isEmpty ? nil : address
                ),
                at: now,
                in: transaction
            )
        }
    }

    /// Forgets what failed at an address: somebody there has a key.
    func forgive(_ address: String, deadline: ContinuousClock.Instant) async throws {
        _ = try await database.execute(
            "DELETE FROM access.sign_in_failures WHERE key_digest = \(try Self.digest(of: address))",
            settings: .traced,
            deadline: deadline
        )
    }

    private static func digest(of address: String) throws -> [UInt8] {
        try SHA256.digest(Array("programs at address: \(ClientNetwork.text(of: address))".utf8))
    }
}
