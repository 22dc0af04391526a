import Contracts
import JSONSchema
import Postgres
import Values

/// Audit lines as they are read: within the reader's scope, without what stood in the things.
enum AuditLineRepository {
    struct Line: Sendable {
        let number: Int64
        let happenedAt: Instant
        let principal: String
        let principalName: String?
        let actor: String?
        let method: String
        let unit: String?
        let subjectKind: String
        let subjectID: String
        let clientAddress: String?
        let decision: FactDocument?
        let isRead: Bool
    }

    private typealias Row = (
        Int64, Instant, String, String?, String?, String, String?, String, String, String?, String?,
        Bool
    )

    /// Whoever took emergency access is known by that to those who answer for the unit, whom they would not see otherwise.
    ///
    /// - Parameter count: how many at most, the newest first.
    static func lines(
        _ request: ListAuditLines.Request,
        atMost count: Int,
        by run: (SQL) async throws -> Rows
    ) async throws -> [Line] {
        let start = request.from?.startInVietnam
        let end = request.to?.endInVietnam
        let rows = try await run(
            """
            SELECT l.line_id, l.happened_at, l.principal, coalesce(u.display_name, (
                       SELECT e.display_name FROM access.emergency_accesses e
                       WHERE 'user:' || e.user_id = l.principal ORDER BY e.emergency_id DESC LIMIT 1
                   )), l.actor, l.method, l.unit_code, l.subject_kind,
                   l.subject_id, l.client_address, l.decision::text, l.is_read
            FROM audit.lines l LEFT JOIN access.users u ON 'user:' || u.user_id = l.principal
            WHERE (\(request.username?.text)::text IS NULL OR l.principal = (
                    SELECT 'user:' || user_id FROM access.users WHERE username = \(request.username?.text)
                    UNION SELECT 'user:' || user_id FROM access.emergency_accesses WHERE username = \(request.username?.text)
                ))
              AND (\(request.subjectKind)::text IS NULL OR l.subject_kind = \(request.subjectKind))
              AND (\(request.subjectID)::text IS NULL OR l.subject_id = \(request.subjectID))
              AND (\(request.documentNumber)::text IS NULL OR l.decision ->> 'number' = \(request.documentNumber))
              AND (\(start)::timestamptz IS NULL OR l.happened_at >= \(start))
              AND (\(end)::timestamptz IS NULL OR l.happened_at < \(end))
              AND (\(request.pageToken?.start)::bigint IS NULL OR l.line_id < \(request.pageToken?.start))
            ORDER BY l.line_id DESC LIMIT \(count)
            """
        )
        return try rows.decode(Row.self).map(line)
    }

    private static func line(_ row: Row) throws -> Line {
        Line(
            number: row.0,
            happenedAt: row.1,
            principal: row.2,
            principalName: row.3,
            actor: row.4,
            method: row.5,
            unit: row.6,
            subjectKind: row.7,
            subjectID: row.8,
            clientAddress: row.9,
            decision: try row.10.map { try JSONCoding.value(from: Array($0.utf8)) },
            isRead: row.11
        )
    }
}
