import AccessControl
import Contracts
import Postgres
import RPC
import UnitOfWork
import Values

/// Assignments' rows, as those who manage them see them: within the transaction's scope.
extension AssignmentRepository {
    private typealias Row = (
        Int64, String, String, String, String?, CalendarDate, CalendarDate?, String?, Int64?,
        LineText?, CalendarDate?, LineText?, Instant?, Int64
    )

    private static let selection: SQL = """
        SELECT a.assignment_id, u.username, a.role, a.unit_code, array_to_string(a.nodes, ','), a.valid_from,
               a.valid_to, a.form, a.done_for, a.document_number, a.document_date, a.document_issuer, a.ended_at,
               a.version
        FROM access.assignments a JOIN access.users u USING (user_id)
        """

    /// All that somebody holds, held or will hold, in order.
    static func all(
        of userID: Int64,
        by run: (SQL) async throws -> Rows
    ) async throws -> [AssignmentItem] {
        let rows = try await run(
            "\(selection) WHERE a.user_id = \(userID) ORDER BY a.valid_from, a.assignment_id"
        )
        return try rows.decode(Row.self).compactMap(item)
    }

    /// Those at a unit itself that are not over, nor before a day, for change.
    static func standing(
        at unit: UnitCode,
        on day: CalendarDate,
        in work: Work
    ) async throws -> [AssignmentItem] {
        let rows = try await work.transaction.query(
            """
            \(selection) WHERE a.unit_code = \(unit) AND (a.valid_to IS NULL OR a.valid_to >= \(day))
              AND (a.ended_at IS NULL OR a.ended_at > \(max(day.startInVietnam, work.now)))
            ORDER BY a.assignment_id FOR UPDATE OF a
            """
        )
        return try rows.decode(Row.self).compactMap(item)
    }

    /// - Returns: nil where there is none, or it is out of scope.
    static func locked(_ number: RecordNumber, in work: Work) async throws -> AssignmentItem? {
        let rows = try await work.transaction.query(
            "\(selection) WHERE a.assignment_id = \(number.number) FOR UPDATE OF a"
        )
        return try rows.first(as: Row.self).flatMap(item)
    }

    /// Adds an assignment.
    static func add(
        _ assignment: NewAssignment,
        to userID: Int64,
        doing other: (form: SigningForm, assignment: RecordNumber)? = nil,
        following predecessor: RecordNumber? = nil,
        in work: Work
    ) async throws -> AssignmentItem {
        let nodes = assignment.nodes.map { $0.sorted().map(\.text) }
        let rows = try await work.transaction.query(
            """
            WITH a AS (
                INSERT INTO access.assignments (
                    user_id, role, unit_code, nodes, valid_from, valid_to, form, done_for, document_number,
                    document_date, document_issuer, assigned_by, assigned_at, follows
                ) VALUES (
                    \(userID), \(assignment.role.rawValue), \(assignment.unitCode?.text ?? "*"), \(nodes),
                    \(assignment.validFrom), \(assignment.validTo), \(other?.form.rawValue),
                    \(other?.assignment.number), \(assignment.document?.number), \(assignment.document?.date),
                    \(assignment.document?.issuer), \(work.context.principal.id), \(work.now), \(predecessor?.number)
                ) RETURNING *
            )
            SELECT a.assignment_id, u.username, a.role, a.unit_code, array_to_string(a.nodes, ','), a.valid_from,
                   a.valid_to, a.form, a.done_for, a.document_number, a.document_date, a.document_issuer,
                   a.ended_at, a.version
            FROM a JOIN access.users u USING (user_id)
            """
        )
        guard let added = Self.item(try rows.exactlyOne(as: Row.self)) else { throw Unreadable() }
        return added
    }

    /// What was handed over of an assignment and has not ended; nil where nothing was.
    static func follower(
        of number: RecordNumber,
        in work: Work
    ) async throws -> RecordNumber? {
        let rows = try await work.transaction.query(
            """
            SELECT assignment_id FROM access.assignments
            WHERE follows = \(number.number) AND (ended_at IS NULL OR ended_at > \(work.now))
              AND (valid_to IS NULL OR valid_to >= \(work.now.dateInVietnam))
            """
        )
        return try rows.first(as: Int64.self).map { RecordNumber($0) }
    }

    static func end(_ number: RecordNumber, at moment: Instant, in work: Work) async throws {
        _ = try await work.transaction.execute(
            """
            UPDATE access.assignments SET ended_at = \(moment), version = version + 1
            WHERE assignment_id = \(number.number)
            """
        )
    }

    /// What was written a moment ago is not what this version writes.
    private struct Unreadable: Error {}

    private static func item(_ row: Row) -> AssignmentItem? {
        guard let username = Username(row.1), let role = Role(rawValue: row.2) else { return nil }
        return AssignmentItem(
            assignmentID: RecordNumber(row.0),
            username: username,
            role: role,
            unitCode: UnitCode(row.3),
            nodes: row.4.map { $0.split(separator: ",").compactMap { NodeReference(String($0)) } },
            validFrom: row.5,
            validTo: row.6,
            form: row.7.flatMap { SigningForm(rawValue: $0) },
            doneFor: row.8.map { RecordNumber($0) },
            document: document(row),
            endedAt: row.12,
            version: row.13
        )
    }

    private static func document(_ row: Row) -> FactDocument? {
        guard let number = row.9, let date = row.10, let issuer = row.11 else { return nil }
        return FactDocument(number: number, date: date, issuer: issuer)
    }
}
