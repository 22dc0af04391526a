public import Postgres
import Values

/// What every load of files does around its own rows.
public struct LoadRecordRepository {
    private let transaction: Transaction

    public init(in transaction: Transaction) {
        self.transaction = transaction
    }

    /// One load at a time: the second waits, and then finds the first's editions.
    ///
    /// Loads are rare and short; a lock for each file would let two loads of several files block each other.
    public func lock() async throws {
        _ = try await transaction.query("SELECT pg_advisory_xact_lock(1719)")
    }

    /// - Parameter kind: what the audit line calls it: `plan`, `units`.
    func record(
        _ kind: String,
        _ code: String,
        edition: Int,
        by principal: String,
        at now: Instant
    ) async throws {
        _ = try await transaction.execute(
            """
            INSERT INTO audit.lines (happened_at, principal, method, subject_kind, subject_id, after_image)
            VALUES (
                \(now), \(principal), 'vanquan load', \(kind), \(code),
                jsonb_build_object('edition', \(edition)::integer)
            )
            """
        )
    }
}
