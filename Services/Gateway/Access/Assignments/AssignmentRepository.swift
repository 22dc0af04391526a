import AccessControl
import Postgres
import Values

/// The assignments' rows.
struct AssignmentRepository: Sendable {
    let database: PostgresClient

    private typealias HeldRow = (Int64, String, String, String?, CalendarDate, Instant?, String?)

    /// What a person holds at a moment; what is done for somebody else, only as long as that one holds it, too.
    func held(
        by userID: Int64,
        at now: Instant,
        deadline: ContinuousClock.Instant
    ) async throws -> [HeldAssignment] {
        let rows = try await database.query(
            """
            WITH moment AS (SELECT \(now)::timestamptz AS now, \(now.dateInVietnam)::date AS day),
            ends AS (
                SELECT a.*, least(
                    (valid_to + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh', ended_at
                ) AS ends_at
                FROM access.assignments a
            )
            SELECT a.assignment_id, a.role, a.unit_code, array_to_string(a.nodes, ','), a.valid_from,
                   least(a.ends_at, b.ends_at), a.form
            FROM moment CROSS JOIN ends a
            LEFT JOIN ends b ON b.assignment_id = a.done_for
            LEFT JOIN access.users giver ON giver.user_id = b.user_id
            WHERE a.user_id = \(userID)
              AND a.valid_from <= day AND (a.ends_at IS NULL OR a.ends_at > now)
              AND (
                  a.done_for IS NULL
                  OR (b.valid_from <= day AND (b.ends_at IS NULL OR b.ends_at > now) AND giver.disabled_at IS NULL)
              )
            ORDER BY a.assignment_id
            """,
            settings: .wholeProgramme,
            deadline: deadline
        )
        return try rows.decode(HeldRow.self).compactMap(Self.held)
    }

    /// A role or a unit that this version does not know gives no rights.
    private static func held(_ row: HeldRow) -> HeldAssignment? {
        guard let role = Role(rawValue: row.1), let unit = AssignedUnit(databaseText: row.2),
            let nodes = nodes(row.3)
        else { return nil }
        return HeldAssignment(
            id: row.0,
            role: role,
            unit: unit,
            nodes: nodes,
            validFrom: row.4,
            until: row.5,
            form: row.6.flatMap { SigningForm(rawValue: $0) }
        )
    }

    private static func nodes(_ text: String?) -> NodeScope? {
        guard let text else { return .all }
        let parts = text.split(separator: ",")
        let nodes = parts.compactMap { NodeReference(String($0)) }
        return nodes.count == parts.count ? .nodes(Set(nodes)) : nil
    }
}
