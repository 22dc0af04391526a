import Postgres
import Values

/// The rows of failed sign-ins, which all gateways share.
struct SignInFailureRepository: Sendable {
    let database: PostgresClient

    /// How long whoever signs in has to wait; zero where there is nothing to wait for.
    func wait(
        _ throttle: SignInThrottle,
        at now: Instant,
        deadline: ContinuousClock.Instant
    ) async throws -> Duration {
        let counters = SignInThrottle.Counter.allCases
        let since = now.adding(.zero - SignInThrottle.memory)
        var failures: [SignInThrottle.Counter: SignInThrottle.Failures] = [:]
        for counter in counters {
            let rows = try await database.query(
                """
                SELECT failures, last_at FROM access.sign_in_failures
                WHERE key_digest = \(try throttle.digest(of: counter)) AND last_at > \(since)
                """,
                settings: .traced,
                deadline: deadline
            )
            failures[counter] = try rows.first(as: (Int, Instant).self)
                .map { SignInThrottle.Failures(count: $0, last: $1) }
        }
        guard !failures.isEmpty else { return .zero }
        let isKnownHere = try await isKnown(throttle, at: now, deadline: deadline)
        return SignInThrottle.wait(failures, isKnownHere: isKnownHere, at: now)
    }

    /// Whether somebody has signed in under the name from the address in the last 30 days.
    private func isKnown(
        _ throttle: SignInThrottle,
        at now: Instant,
        deadline: ContinuousClock.Instant
    ) async throws -> Bool {
        let rows = try await database.query(
            """
            SELECT EXISTS (
                SELECT FROM access.sessions s JOIN access.users u USING (user_id)
                WHERE u.username = \(throttle.name) AND s.client_address = \(throttle.address)
                  AND s.created_at > \(now.adding(.seconds(-30 * 86_400)))
            )
            """,
            settings: .wholeProgramme,
            deadline: deadline
        )
        return try rows.exactlyOne(as: Bool.self)
    }

    /// Counts one more failure, and leaves it on record.
    ///
    /// - Parameter userID: whose name it was; nil where it was nobody's.
    func record(
        _ throttle: SignInThrottle,
        for userID: Int64?,
        at now: Instant,
        deadline: ContinuousClock.Instant
    ) async throws {
        try await database.withTransaction(settings: .wholeProgramme, deadline: deadline) {
            transaction in
            for counter in SignInThrottle.Counter.allCases {
                try await Self.count(try throttle.digest(of: counter), at: now, in: transaction)
            }
            try await Self.sweep(at: now, in: transaction)
            // Of a name that nobody has only that there was one: it may be a password in the wrong place.
            try await AuditRepository.record(
                .init(
                    principal: "anonymous",
                    method: "access.v1.SignInRefused",
                    subject: userID.map(Account.id) ?? "unknown",
                    clientAddress: throttle.address
                ),
                at: now,
                in: transaction
            )
        }
    }

    static func count(
        _ digest: [UInt8],
        at now: Instant,
        in transaction: Transaction
    ) async throws {
        let since = now.adding(.zero - SignInThrottle.memory)
        _ = try await transaction.execute(
            """
            INSERT INTO access.sign_in_failures AS f (key_digest, failures, last_at) VALUES (\(digest), 1, \(now))
            ON CONFLICT (key_digest) DO UPDATE SET
                failures = CASE WHEN f.last_at > \(since) THEN least(f.failures + 1, 1000000) ELSE 1 END,
                last_at = greatest(f.last_at, \(now))
            """
        )
    }

    /// Forgets what nobody has added to for a day.
    static func sweep(at now: Instant, in transaction: Transaction) async throws {
        _ = try await transaction.execute(
            "DELETE FROM access.sign_in_failures WHERE last_at < \(now.adding(.seconds(-86_400)))"
        )
    }

    /// Forgets what failed at this place: whoever it is knows the password.
    func forgive(
        _ throttle: SignInThrottle,
        deadline: ContinuousClock.Instant
    ) async throws {
        try await database.withTransaction(settings: .traced, deadline: deadline) { transaction in
            _ = try await transaction.execute(
                """
                DELETE FROM access.sign_in_failures
                WHERE key_digest = \(try throttle.digest(of: .nameAtAddress))
                """
            )
        }
    }
}
