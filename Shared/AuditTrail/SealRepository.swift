public import Postgres
import Signing

/// Links what was written since into the chain; an advisory lock lets one at a time do so.
public struct SealRepository: Sendable {
    private let database: PostgresClient

    public init(_ database: PostgresClient) {
        self.database = database
    }

    /// What one step did.
    public struct Step: Sendable {
        public let sealed: Int
        /// Where the next step begins.
        public let horizon: SealHorizon
        /// Whether there may be more that can be sealed now.
        public let isFull: Bool
        /// The chain's end: its length, and the last hash in hexadecimal digits.
        public let position: Int64
        public let hash: String
    }

    /// Steps look up single entries by index, whatever the server remembers of the tables' sizes: they grow faster than it looks.
    private static let settings: TransactionSettings = [
        "vanquan.units": "*", "enable_seqscan": "off", "enable_bitmapscan": "off",
        "enable_sort": "off", "jit": "off", "max_parallel_workers_per_gather": "0",
    ]

    /// Seals the oldest entries that are in nobody's way.
    ///
    /// - Parameter limit: how many at most.
    /// - Returns: nil where somebody else is sealing.
    public func seal(from horizon: SealHorizon, atMost limit: Int) async throws -> Step? {
        try await database.withTransaction(settings: Self.settings) { transaction in
            guard try await takesTurn(transaction) else { return nil }
            let end = try await end(in: transaction)
            let first = horizon.isOfAnotherServer(next: end.next) ? .beginning : horizon
            let entries = try await unsealed(from: first, limit, in: transaction)
            let links = try Self.linked(entries, behind: end)
            try await insert(links, at: end.now, in: transaction)
            let isFull = entries.count == limit
            return Step(
                sealed: links.count,
                horizon: isFull ? first.behind(entries) : SealHorizon(transaction: end.oldest),
                isFull: isFull,
                position: end.position + Int64(links.count),
                hash: Hex.encode(links.last?.hash ?? end.hash)
            )
        }
    }

    /// The lock is gone with the transaction, however that ends.
    private func takesTurn(_ transaction: Transaction) async throws -> Bool {
        // Any number that nothing else uses.
        try await transaction.query("SELECT pg_try_advisory_xact_lock(5640920716014)")
            .exactlyOne(as: Bool.self)
    }

    private struct End {
        var position: Int64 = 0
        var hash = Seal.beginning
        /// The oldest transaction that may be running, and the first that has not begun.
        let oldest: Int64
        let next: Int64
        let now: String
    }

    private func end(in transaction: Transaction) async throws -> End {
        let row = try await transaction.query(
            """
            SELECT s.position, s.hash, pg_snapshot_xmin(c)::text::bigint, pg_snapshot_xmax(c)::text::bigint,
                clock_timestamp()::text
            FROM pg_current_snapshot() AS c
            LEFT JOIN (SELECT position, hash FROM audit.seals ORDER BY position DESC LIMIT 1) AS s ON true
            """
        ).exactlyOne(as: (Int64?, [UInt8]?, Int64, Int64, String).self)
        return End(
            position: row.0 ?? 0,
            hash: row.1 ?? Seal.beginning,
            oldest: row.2,
            next: row.3,
            now: row.4
        )
    }

    /// In the order of their transactions; of one transaction the lines first.
    private func unsealed(
        from first: SealHorizon,
        _ limit: Int,
        in transaction: Transaction
    ) async throws -> [UnsealedEntry] {
        guard let line = EntryEncoding.lines.newestDigest, let row = EntryEncoding.rows.newestDigest
        else { return [] }
        let rows = try await transaction.query(
            """
            SELECT e.kind, e.id, e.xid::text::bigint,
                CASE e.kind
                    WHEN 'line' THEN (SELECT \(line.digest(of: "l")) FROM audit.lines AS l WHERE l.line_id = e.id)
                    ELSE (SELECT \(row.digest(of: "i")) FROM audit.row_images AS i
                          WHERE i.transaction_id = e.xid AND i.image_id = e.id)
                END
            FROM (
                (\(Self.over("line", "audit.lines", id: "line_id", behind: first.line, first.includesOtherServers, limit)))
                UNION ALL
                (\(Self.over("row", "audit.row_images", id: "image_id", behind: first.row, first.includesOtherServers, limit)))
                ORDER BY xid, kind, id LIMIT \(limit)
            ) AS e
            ORDER BY e.xid, e.kind, e.id
            """
        )
        return try rows.decode((String, Int64, Int64, [UInt8]).self).map { row in
            UnsealedEntry(kind: row.0, id: row.1, transaction: row.2, digest: row.3)
        }
    }

    /// A subquery and no join, whose plan would be made for the sizes of a while ago.
    ///
    /// Entries of transactions that are over; those that can be seen though they have not begun came with a back-up.
    private static func over(
        _ kind: String,
        _ table: SQL,
        id: SQL,
        behind point: SealHorizon.Point,
        _ isEverything: Bool,
        _ limit: Int
    ) -> SQL {
        """
        SELECT \(kind)::text AS kind, t.\(id) AS id, t.transaction_id AS xid FROM \(table) AS t
        WHERE (t.transaction_id, t.\(id)) > (\(String(point.transaction))::xid8, \(point.id)::bigint)
          AND t.transaction_id <= (
              SELECT CASE WHEN \(isEverything) THEN '18446744073709551615' ELSE pg_snapshot_xmin(pg_current_snapshot()) END)
          AND (t.transaction_id < (SELECT pg_snapshot_xmin(pg_current_snapshot()))
               OR t.transaction_id >= (SELECT pg_snapshot_xmax(pg_current_snapshot())))
          AND (SELECT s.position FROM audit.seals AS s
               WHERE s.transaction_id = t.transaction_id AND s.entry_kind = \(kind) AND s.entry_id = t.\(id)) IS NULL
        ORDER BY t.transaction_id, t.\(id) LIMIT \(limit)
        """
    }

    private struct Link {
        let entry: UnsealedEntry
        let position: Int64
        let hash: [UInt8]
    }

    private static func linked(_ entries: [UnsealedEntry], behind end: End) throws -> [Link] {
        var (position, hash) = (end.position, end.hash)
        return try entries.map { entry in
            position += 1
            let seal = Seal(
                position: position,
                kind: entry.kind,
                entryID: entry.id,
                transactionID: String(entry.transaction),
                encoding: EntryEncoding.newest,
                sealedAt: end.now
            )
            hash = try seal.hash(after: hash, of: entry.digest)
            return Link(entry: entry, position: position, hash: hash)
        }
    }

    private func insert(
        _ links: [Link],
        at now: String,
        in transaction: Transaction
    ) async throws {
        guard !links.isEmpty else { return }
        try await transaction.execute(
            """
            INSERT INTO audit.seals (position, transaction_id, entry_kind, entry_id, encoding, sealed_at, hash)
            SELECT position, xid::text::xid8, kind, id, \(EntryEncoding.newest), \(now)::timestamptz, decode(hash, 'hex')
            FROM unnest(
                \(links.map(\.position)), \(links.map(\.entry.transaction)), \(links.map(\.entry.kind)),
                \(links.map(\.entry.id)), \(links.map { Hex.encode($0.hash) })
            ) AS link (position, xid, kind, id, hash)
            """
        )
    }
}
