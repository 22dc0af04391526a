import AccessControl
import Contracts
import Postgres
import RPC
import UnitOfWork
import Values

extension UserRepository {
    static func add(
        _ person: NewPerson,
        in unit: AssignedUnit,
        _ work: Work
    ) async throws {
        _ = try await work.transaction.execute(
            """
            INSERT INTO access.users (
                username, display_name, organization, position, unit_code, created_at
            ) VALUES (
                \(person.username.text), \(person.displayName), \(person.organization), \(person.position),
                \(unit.databaseText), \(work.now)
            )
            """
        )
    }

    static func change(
        _ userID: Int64,
        to person: NewPerson,
        in unit: AssignedUnit,
        _ work: Work
    ) async throws {
        _ = try await work.transaction.execute(
            """
            UPDATE access.users SET display_name = \(person.displayName), organization = \(person.organization),
                position = \(person.position), unit_code = \(unit.databaseText), version = version + 1
            WHERE user_id = \(userID)
            """
        )
    }

    /// Keeps somebody out, with all sessions over, or lets the person in again.
    static func suspend(_ userID: Int64, _ isSuspended: Bool, _ work: Work) async throws {
        let moment = isSuspended ? work.now : nil
        _ = try await work.transaction.execute(
            """
            UPDATE access.users SET disabled_at = \(moment), version = version + 1 WHERE user_id = \(userID)
            """
        )
        guard isSuspended else { return }
        try await SessionRepository.endAll(
            of: userID,
            at: work.now,
            by: work.context.principal.id,
            in: work.transaction
        )
    }
}
