import Postgres
import Values

/// What every load of a file does around its own rows.
struct LoadRecordRepository {
    let transaction: Transaction
    /// `plan`, `units`: what the audit line calls it.
    let kind: String
    let code: String

    /// Two loads of one thing at a time: the second waits, and then finds the first's edition.
    func lock() async throws {
        _ = try await transaction.query(
            "SELECT pg_advisory_xact_lock(hashtextextended(\(kind)::text || ' ' || \(code)::text, 1719))"
        )
    }

    func record(edition: Int, by principal: String, at now: Instant) async throws {
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
