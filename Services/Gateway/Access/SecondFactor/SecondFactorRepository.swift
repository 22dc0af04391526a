import Postgres
import Values

/// The rows of second factors: secrets sealed, recovery codes by digest.
struct SecondFactorRepository: Sendable {
    let database: PostgresClient

    struct Found: Sendable {
        let sealed: [UInt8]
        /// The last step whose code was taken.
        let lastStep: Int64?
    }

    /// The secret whose codes are asked for.
    func confirmed(
        of userID: Int64,
        deadline: ContinuousClock.Instant
    ) async throws -> Found? {
        let rows = try await database.query(
            """
            SELECT sealed_secret, last_step FROM access.second_factors
            WHERE user_id = \(userID) AND confirmed_at IS NOT NULL
            """,
            settings: .traced,
            deadline: deadline
        )
        return try rows.first(as: ([UInt8], Int64?).self).map { Found(sealed: $0, lastStep: $1) }
    }

    /// Since when codes of somebody's app are asked for; nil where they are not.
    static func confirmed(
        of userID: Int64,
        in transaction: Transaction
    ) async throws -> Instant? {
        let rows = try await transaction.query(
            "SELECT confirmed_at FROM access.second_factors WHERE user_id = \(userID) AND confirmed_at IS NOT NULL"
        )
        return try rows.first(as: Instant.self)
    }

    /// The secret that a session has begun with and not confirmed.
    func begun(
        of userID: Int64,
        by session: SessionToken,
        deadline: ContinuousClock.Instant
    ) async throws -> [UInt8]? {
        let rows = try await database.query(
            """
            SELECT sealed_secret FROM access.second_factors
            WHERE user_id = \(userID) AND confirmed_at IS NULL AND begun_by = \(try session.digest())
            """,
            settings: .traced,
            deadline: deadline
        )
        return try rows.first(as: [UInt8].self)
    }

    /// Whether the step was not taken before: of two who bring the same code one is too late.
    func accept(
        _ step: Int64,
        of userID: Int64,
        deadline: ContinuousClock.Instant
    ) async throws -> Bool {
        try await database.withTransaction(settings: .traced, deadline: deadline) { transaction in
            let count = try await transaction.execute(
                """
                UPDATE access.second_factors SET last_step = \(step)
                WHERE user_id = \(userID) AND confirmed_at IS NOT NULL AND (last_step IS NULL OR last_step < \(step))
                """
            )
            return count > 0
        }
    }

    /// Whether it is one of the codes that stand for the app, and was not used before.
    func use(
        _ digest: [UInt8],
        of userID: Int64,
        at now: Instant,
        deadline: ContinuousClock.Instant
    ) async throws -> Bool {
        try await database.withTransaction(settings: .traced, deadline: deadline) { transaction in
            let count = try await transaction.execute(
                """
                UPDATE access.recovery_codes SET used_at = \(now)
                WHERE user_id = \(userID) AND code_digest = \(digest) AND used_at IS NULL
                """
            )
            return count > 0
        }
    }

    func begin(
        _ sealed: [UInt8],
        for userID: Int64,
        by session: SessionToken,
        deadline: ContinuousClock.Instant
    ) async throws {
        try await database.withTransaction(settings: .traced, deadline: deadline) { transaction in
            _ = try await transaction.execute(
                """
                INSERT INTO access.second_factors AS f (user_id, sealed_secret, begun_by)
                VALUES (\(userID), \(sealed), \(try session.digest()))
                ON CONFLICT (user_id) DO UPDATE SET sealed_secret = EXCLUDED.sealed_secret,
                    begun_by = EXCLUDED.begun_by
                WHERE f.confirmed_at IS NULL
                """
            )
        }
    }

    func confirm(
        _ userID: Int64,
        step: Int64,
        codes: [[UInt8]],
        by session: SessionToken,
        at now: Instant,
        client: SignInClient,
        deadline: ContinuousClock.Instant
    ) async throws -> Bool {
        try await database.withTransaction(settings: .wholeProgramme, deadline: deadline) {
            transaction in
            let digest = try session.digest()
            let count = try await transaction.execute(
                """
                UPDATE access.second_factors SET confirmed_at = \(now), last_step = \(step)
                WHERE user_id = \(userID) AND confirmed_at IS NULL AND begun_by = \(digest)
                """
            )
            guard count > 0 else { return false }
            // Those that a password alone has opened.
            _ = try await transaction.execute(
                """
                UPDATE access.sessions SET ended_at = \(now), ended_by = \(Account.id(of: userID))
                WHERE user_id = \(userID) AND ended_at IS NULL AND token_digest <> \(digest)
                """
            )
            for code in codes {
                _ = try await transaction.execute(
                    "INSERT INTO access.recovery_codes (user_id, code_digest) VALUES (\(userID), \(code))"
                )
            }
            try await AuditRepository.record(
                .init(
                    principal: Account.id(of: userID),
                    method: "access.v1.ConfirmSecondFactor",
                    subject: Account.id(of: userID),
                    clientAddress: client.address
                ),
                at: now,
                in: transaction
            )
            return true
        }
    }

    func remove(
        _ userID: Int64,
        by principal: String,
        at now: Instant,
        client: SignInClient,
        deadline: ContinuousClock.Instant
    ) async throws {
        try await database.withTransaction(settings: .wholeProgramme, deadline: deadline) {
            transaction in
            _ = try await Self.remove(userID, in: transaction)
            try await AuditRepository.record(
                .init(
                    principal: principal,
                    method: "access.v1.RemoveSecondFactor",
                    subject: Account.id(of: userID),
                    clientAddress: client.address
                ),
                at: now,
                in: transaction
            )
        }
    }

    /// Whether there was one.
    static func remove(_ userID: Int64, in transaction: Transaction) async throws -> Bool {
        _ = try await transaction.execute(
            "DELETE FROM access.recovery_codes WHERE user_id = \(userID)"
        )
        let count = try await transaction.execute(
            "DELETE FROM access.second_factors WHERE user_id = \(userID)"
        )
        return count > 0
    }
}
