import AccessControl
import Contracts
import Postgres
import RPC
import UnitOfWork
import Values

/// The rows of what is shown to somebody for some minutes in place of a mask.
enum DisclosureRepository {
    static func add(
        _ request: DiscloseUserDatum.Request,
        of user: UserRepository.Found,
        until end: Instant,
        in work: Work
    ) async throws -> RecordNumber {
        let rows = try await work.transaction.query(
            """
            INSERT INTO access.disclosures (
                asked_by, user_id, unit_code, datum, purpose, reason, opened_at, ends_at
            ) VALUES (
                \(work.context.principal.id), \(user.userID), \(user.item.unitCode?.text ?? "*"),
                \(request.datum.rawValue), \(request.purpose.rawValue), \(request.reason), \(work.now), \(end)
            ) RETURNING disclosure_id
            """
        )
        return RecordNumber(try rows.exactlyOne(as: Int64.self))
    }

    /// What of somebody is disclosed to a caller at a moment.
    static func data(
        of userID: Int64,
        to principal: Principal,
        at now: Instant,
        by run: (SQL) async throws -> Rows
    ) async throws -> Set<PersonalDatum> {
        let rows = try await run(
            """
            SELECT DISTINCT datum FROM access.disclosures
            WHERE user_id = \(userID) AND asked_by = \(principal.id) AND ends_at > \(now)
            """
        )
        return Set(try rows.decode(String.self).compactMap { PersonalDatum(rawValue: $0) })
    }
}
