import AccessControl
import CatalogueAccess
import Contracts
import Postgres
import RPC
import UnitOfWork
import Values

/// The rows of emergency accesses, within the transaction's scope.
enum EmergencyRepository {
    /// A row with the person's number, which is told to nobody outside.
    struct Found {
        let userID: Int64
        let item: EmergencyAccessItem
    }

    private typealias Row = (
        Int64, Int64, String, String, String, NoteText, Instant, Instant, String?, Instant?,
        NoteText?,
        Int64
    )

    private static let selection: SQL = """
        SELECT emergency_id, user_id, username, display_name, unit_code, reason, opened_at, ends_at, reviewed_by,
               reviewed_at, review_note, version
        FROM access.emergency_accesses
        """

    /// How many are told at once; whoever has more to look into looks into these first.
    private static let limit = 200

    /// Those that nobody has looked into, the oldest first; then those since a moment, the newest first.
    static func all(
        since moment: Instant,
        by run: (SQL) async throws -> Rows
    ) async throws -> [EmergencyAccessItem] {
        let rows = try await run(
            """
            \(selection) WHERE reviewed_at IS NULL OR opened_at >= \(moment)
            ORDER BY reviewed_at IS NOT NULL, CASE WHEN reviewed_at IS NULL THEN opened_at END, opened_at DESC LIMIT \(limit)
            """
        )
        return try rows.decode(Row.self).compactMap { found($0)?.item }
    }

    static func locked(
        _ number: RecordNumber,
        in work: Work
    ) async throws -> Found? {
        let rows = try await work.transaction.query(
            "\(selection) WHERE emergency_id = \(number.number) FOR UPDATE"
        )
        return try rows.first(as: Row.self).flatMap(found)
    }

    /// One of somebody's own.
    struct Own {
        let unit: String
        let isOpen: Bool
        let isReviewed: Bool
    }

    /// Somebody's own that are open or that nobody has looked into.
    static func own(of userID: Int64, in work: Work) async throws -> [Own] {
        // Two at the same moment are counted one after the other.
        _ = try await work.transaction.query(
            "SELECT pg_advisory_xact_lock(hashtextextended('emergency ' || \(userID)::text, 0))::text"
        )
        let rows = try await work.transaction.query(
            """
            SELECT unit_code, ends_at > \(work.now), reviewed_at IS NOT NULL FROM access.emergency_accesses
            WHERE user_id = \(userID) AND (ends_at > \(work.now) OR reviewed_at IS NULL)
            """
        )
        return try rows.decode((String, Bool, Bool).self).map {
            Own(unit: $0, isOpen: $1, isReviewed: $2)
        }
    }

    static func add(
        _ request: OpenEmergencyAccess.Request,
        of userID: Int64,
        until end: Instant,
        in work: Work
    ) async throws -> RecordNumber {
        let rows = try await work.transaction.query(
            """
            INSERT INTO access.emergency_accesses (
                user_id, username, display_name, unit_code, reason, opened_at, ends_at
            )
            SELECT user_id, username, display_name, \(request.unitCode), \(request.reason), \(work.now), \(end)
            FROM access.users WHERE user_id = \(userID)
            RETURNING emergency_id
            """
        )
        return RecordNumber(try rows.exactlyOne(as: Int64.self))
    }

    static func end(_ number: RecordNumber, in work: Work) async throws {
        _ = try await work.transaction.execute(
            """
            UPDATE access.emergency_accesses SET ends_at = \(work.now), version = version + 1
            WHERE emergency_id = \(number.number)
            """
        )
    }

    /// What is looked into is over.
    static func review(_ request: ReviewEmergencyAccess.Request, in work: Work) async throws {
        _ = try await work.transaction.execute(
            """
            UPDATE access.emergency_accesses SET reviewed_by = \(work.context.principal.id), reviewed_at = \(work.now),
                review_note = \(request.note), ends_at = least(ends_at, \(work.now)), version = version + 1
            WHERE emergency_id = \(request.emergencyID.number)
            """
        )
    }

    private static func found(_ row: Row) -> Found? {
        guard let username = Username(row.2), let unit = UnitCode(row.4) else { return nil }
        let item = EmergencyAccessItem(
            emergencyID: RecordNumber(row.0),
            username: username,
            displayName: row.3,
            unitCode: unit,
            reason: row.5,
            openedAt: row.6,
            endsAt: row.7,
            review: review(row),
            version: row.11
        )
        return Found(userID: row.1, item: item)
    }

    private static func review(_ row: Row) -> EmergencyAccessItem.Review? {
        guard let reviewer = row.8, let moment = row.9 else { return nil }
        return .init(reviewedBy: reviewer, reviewedAt: moment, note: row.10)
    }
}
