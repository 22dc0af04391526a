import AuditTrail
import Postgres

/// Reads how the sealing of the audit trail stands.
struct SealingStateRepository: Sendable {
    let database: PostgresClient

    /// - Returns: nil where there are no seals yet.
    func state() async throws -> DatabaseState.Sealing? {
        let exists = try await database.query("SELECT to_regclass('audit.seals') IS NOT NULL")
            .exactlyOne(as: Bool.self)
        guard exists else { return nil }
        let (waiting, seconds) = try await waiting()
        let sealed = try await database.query("SELECT coalesce(max(position), 0) FROM audit.seals")
            .exactlyOne(as: Int.self)
        return DatabaseState.Sealing(
            sealed: sealed,
            waiting: waiting,
            secondsOfOldest: seconds,
            unwatched: try await unwatched(),
            changeable: try await changeable()
        )
    }

    /// What lies behind the last sealed line and the last sealed image: in step with the sealer, and quick however long the trail is.
    private func waiting() async throws -> (Int, Double) {
        try await database.query(
            """
            WITH last AS (
                SELECT k.kind, coalesce(s.transaction_id, '0'::xid8) AS transaction_id, coalesce(s.entry_id, 0) AS id
                FROM (VALUES ('line'), ('row')) AS k (kind)
                LEFT JOIN LATERAL (
                    SELECT transaction_id, entry_id FROM audit.seals WHERE entry_kind = k.kind
                    ORDER BY position DESC LIMIT 1) AS s ON true
            ), unsealed AS (
                SELECT recorded_at FROM audit.lines AS l
                WHERE (transaction_id, line_id) > (SELECT transaction_id, id FROM last WHERE kind = 'line')
                  AND (SELECT position FROM audit.seals AS s WHERE s.transaction_id = l.transaction_id
                       AND s.entry_kind = 'line' AND s.entry_id = l.line_id) IS NULL
                UNION ALL
                SELECT recorded_at FROM audit.row_images AS i
                WHERE (transaction_id, image_id) > (SELECT transaction_id, id FROM last WHERE kind = 'row')
                  AND (SELECT position FROM audit.seals AS s WHERE s.transaction_id = i.transaction_id
                       AND s.entry_kind = 'row' AND s.entry_id = i.image_id) IS NULL
            )
            SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(recorded_at)), 0)::double precision
            FROM unsealed
            """
        ).exactlyOne(as: (Int, Double).self)
    }

    private func unwatched() async throws -> [String] {
        try await database.query(
            """
            SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
              AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgenabled IN ('O', 'A')
                  AND t.tgfoid = 'audit.keep_image'::regproc)
            ORDER BY 1
            """
        ).decode(String.self).filter { !WatchedTables.isException($0) }
    }

    private func changeable() async throws -> [String] {
        try await database.query(
            """
            SELECT name FROM unnest(ARRAY['audit.lines', 'audit.row_images', 'audit.seals']) AS name
            WHERE NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = name::regclass AND t.tgenabled = 'A'
                AND t.tgfoid = 'audit.refuse_change'::regproc)
            ORDER BY 1
            """
        ).decode(String.self)
    }
}
