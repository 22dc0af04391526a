import Postgres
import Signing

/// Reads the chain and what it is over, in a transaction of the owner's.
struct TrailRepository {
    let transaction: Transaction

    struct StoredSeal {
        let seal: Seal
        let hash: [UInt8]
        let entry: ChainCheck.EntryState
    }

    /// All seals by position, each with its entry's digest as it is now.
    func seals(batch: Int) -> RowBatches {
        transaction.stream(
            """
            SELECT s.position, s.entry_kind, s.entry_id, s.transaction_id::text, s.encoding, s.sealed_at::text, s.hash,
                coalesce(l.line_id, i.image_id) IS NULL,
                CASE s.entry_kind WHEN 'line' THEN \(EntryEncoding.lines.digest(of: "l", by: "s.encoding"))
                    ELSE \(EntryEncoding.rows.digest(of: "i", by: "s.encoding")) END
            FROM audit.seals AS s
            LEFT JOIN audit.lines AS l ON s.entry_kind = 'line' AND l.line_id = s.entry_id
            LEFT JOIN audit.row_images AS i
                ON s.entry_kind = 'row' AND i.transaction_id = s.transaction_id AND i.image_id = s.entry_id
            ORDER BY s.position
            """,
            batch: batch
        )
    }

    static func decode(_ rows: Rows) throws -> [StoredSeal] {
        try rows.decode(
            (Int64, String, Int64, String, Int, String, [UInt8], Bool, [UInt8]?).self
        ).map { row in
            StoredSeal(
                seal: Seal(
                    position: row.0,
                    kind: row.1,
                    entryID: row.2,
                    transactionID: row.3,
                    encoding: row.4,
                    sealedAt: row.5
                ),
                hash: row.6,
                entry: row.7 ? .missing : row.8.map { .digest($0) } ?? .unknown
            )
        }
    }

    /// Where the chain ends; nil where there is none.
    func head() async throws -> ChainHead? {
        let row = try await transaction.query(
            """
            SELECT position, hash, sealed_at::text, coalesce((
                SELECT entry_id FROM audit.seals WHERE entry_kind = 'line' ORDER BY position DESC LIMIT 1), 0)
            FROM audit.seals ORDER BY position DESC LIMIT 1
            """
        ).first(as: (Int64, [UInt8], String, Int64).self)
        return row.map {
            ChainHead(seals: $0.0, line: $0.3, hash: Hex.encode($0.1), sealedAt: $0.2)
        }
    }

    /// The stored hash at a position, in hexadecimal digits.
    func hash(at position: Int64) async throws -> String? {
        try await transaction.query("SELECT hash FROM audit.seals WHERE position = \(position)")
            .first(as: [UInt8].self).map(Hex.encode)
    }

    /// When a line was written, by whom, by which method; nil where there is none.
    func line(_ id: Int64) async throws -> String? {
        try await transaction.query(
            """
            SELECT format('line %s of %s UTC (%s, %s)', line_id, left(recorded_at::text, 19), principal, method)
            FROM audit.lines WHERE line_id = \(id)
            """
        ).first(as: String.self)
    }

    /// Of which row an image is, and when it was recorded; nil where there is none.
    func image(_ id: Int64, transactionID: String) async throws -> String? {
        try await transaction.query(
            """
            SELECT format('image %s of %s UTC (%s, key %s)', image_id, left(recorded_at::text, 19), table_name,
                array_to_string(row_key, ', '))
            FROM audit.row_images WHERE image_id = \(id) AND transaction_id = \(transactionID)::xid8
            """
        ).first(as: String.self)
    }

    struct Unsealed: Hashable, Sendable {
        /// All of them; some of them lines.
        let count: Int
        /// Those that have waited for longer than five minutes, and the first of these.
        let late: Int
        let firstLate: String?
    }

    func unsealed() async throws -> Unsealed {
        let row = try await transaction.query(
            """
            SELECT count(*), count(*) FILTER (WHERE is_late), min(name) FILTER (WHERE is_late AND number = 1)
            FROM (
                SELECT name, is_late, row_number() OVER (PARTITION BY is_late ORDER BY recorded_at) AS number
                FROM (
                    SELECT format('line %s of %s UTC (%s, %s)', line_id, left(recorded_at::text, 19), principal, method)
                        AS name, recorded_at, recorded_at < clock_timestamp() - interval '5 minutes' AS is_late
                    FROM audit.lines AS l
                    WHERE NOT EXISTS (
                        SELECT FROM audit.seals AS s WHERE s.transaction_id = l.transaction_id
                            AND s.entry_kind = 'line' AND s.entry_id = l.line_id)
                    UNION ALL
                    SELECT format('image %s of %s UTC (%s)', image_id, left(recorded_at::text, 19), table_name),
                        recorded_at, recorded_at < clock_timestamp() - interval '5 minutes'
                    FROM audit.row_images AS i
                    WHERE NOT EXISTS (
                        SELECT FROM audit.seals AS s WHERE s.transaction_id = i.transaction_id
                            AND s.entry_kind = 'row' AND s.entry_id = i.image_id)
                ) AS unsealed
            ) AS numbered
            """
        ).exactlyOne(as: (Int, Int, String?).self)
        return Unsealed(count: row.0, late: row.1, firstLate: row.2)
    }

    /// Rows that were written without an audit line: by hand, or by a migration.
    func unaccounted() async throws -> (count: Int, last: String?) {
        try await transaction.query(
            """
            SELECT count(*), max(format('%s UTC (%s, by %s)', left(recorded_at::text, 19), table_name, recorded_by))
            FROM audit.row_images AS i
            WHERE NOT EXISTS (SELECT FROM audit.lines AS l WHERE l.transaction_id = i.transaction_id)
            """
        ).exactlyOne(as: (Int, String?).self)
    }
}
