import AccessControl
import Postgres
import Values

/// The assignments' rows.
struct AssignmentRepository: Sendable {
    let database: PostgresClient

    private typealias HeldRow = (
        Int64, String, String, String?, CalendarDate, Instant?, String?, String?
    )

    /// What a person holds at a moment; what is done for somebody else, only as long as that one holds it, too; emergency access
    /// under its own number.
    func held(
        by userID: Int64,
        at now: Instant,
        deadline: ContinuousClock.Instant
    ) async throws -> [HeldAssignment] {
        let rows = try await database.query(
            """
            SELECT a.assignment_id, a.role, a.unit_code, array_to_string(a.nodes, ','), a.valid_from,
                   least(a_ends.at, b_ends.at), a.form, giver.position
            FROM access.assignments a
            CROSS JOIN LATERAL (
                SELECT least((a.valid_to + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh', a.ended_at) AS at
            ) a_ends
            LEFT JOIN access.assignments b ON b.assignment_id = a.done_for
            LEFT JOIN LATERAL (
                SELECT least((b.valid_to + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh', b.ended_at) AS at
            ) b_ends ON true
            LEFT JOIN access.users giver ON giver.user_id = b.user_id
            WHERE a.user_id = \(userID)
              AND a.valid_from <= \(now.dateInVietnam) AND (a_ends.at IS NULL OR a_ends.at > \(now))
              AND (
                  a.done_for IS NULL
                  OR (
                      b.valid_from <= \(now.dateInVietnam) AND (b_ends.at IS NULL OR b_ends.at > \(now))
                      AND giver.disabled_at IS NULL
                  )
              )
            UNION ALL
            SELECT emergency_id, \(Role.emergencyReader.rawValue), unit_code, NULL,
                   (opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, ends_at, NULL, NULL
            FROM access.emergency_accesses WHERE user_id = \(userID) AND ends_at > \(now)
            ORDER BY 1
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
            form: row.6.flatMap { SigningForm(rawValue: $0) },
            giverPosition: row.7
        )
    }

    private static func nodes(_ text: String?) -> NodeScope? {
        guard let text else { return .all }
        let parts = text.split(separator: ",")
        let nodes = parts.compactMap { NodeReference(String($0)) }
        return nodes.count == parts.count ? .nodes(Set(nodes)) : nil
    }
}
