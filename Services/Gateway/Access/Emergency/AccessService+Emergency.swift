import AccessControl
import CatalogueAccess
import Contracts
import Postgres
import RPC
import UnitOfWork
import Values

extension AccessService {
    /// How far back those are told that have been looked into.
    private static let listed = Duration.seconds(90 * 86_400)

    func openEmergencyAccess(
        _ request: OpenEmergencyAccess.Request,
        _ context: CallContext
    ) async throws -> Encoded<EmergencyAccessItem> {
        let userID = try context.userIDInPerson
        return try await work.perform(OpenEmergencyAccess.self, request, context) { work in
            try EmergencyRules(chart: try await chart(in: work)).check(request)
            try work.requireScope(of: request.unitCode)
            let own = try await EmergencyRepository.own(of: userID, in: work)
            try EmergencyRules.check(own, request.unitCode)
            try await prove(request.code, of: userID, in: work)
            let number = try await EmergencyRepository.add(
                request,
                of: userID,
                until: EmergencyRules.end(from: work.now),
                in: work
            )
            return try await written(number, before: nil, in: work)
        }
    }

    func endEmergencyAccess(
        _ request: EndEmergencyAccess.Request,
        _ context: CallContext
    ) async throws -> Encoded<EmergencyAccessItem> {
        let userID = try context.userIDInPerson
        return try await work.perform(EndEmergencyAccess.self, request, context) { work in
            let before = try await standingEmergency(request.emergencyID, in: work)
            guard before.userID == userID, before.item.endsAt > work.now else {
                throw RPCError.noSuchEmergency
            }
            try await EmergencyRepository.end(request.emergencyID, in: work)
            return try await written(request.emergencyID, before: before.item, in: work)
        }
    }

    func reviewEmergencyAccess(
        _ request: ReviewEmergencyAccess.Request,
        _ context: CallContext
    ) async throws -> Encoded<EmergencyAccessItem> {
        let userID = try context.userIDInPerson
        return try await work.perform(ReviewEmergencyAccess.self, request, context) { work in
            let before = try await standingEmergency(request.emergencyID, in: work)
            try work.requireVersion(before.item.version)
            guard before.item.review == nil else { throw RPCError.reviewedAlready }
            guard before.userID != userID else { throw RPCError.ownEmergency }
            try await EmergencyRepository.review(request, in: work)
            return try await written(request.emergencyID, before: before.item, in: work)
        }
    }

    func listEmergencyAccesses(
        _ request: Empty,
        _ context: CallContext
    ) async throws -> Encoded<ListEmergencyAccesses.Reply> {
        let since = clock.now().adding(.zero - Self.listed)
        return try await reads.transaction(for: context) { transaction in
            let items = try await EmergencyRepository.all(since: since) {
                try await transaction.query($0)
            }
            let tree = try await files.made(UnitTree.init) { try await transaction.query($0) }
            return try Encoded(
                ListEmergencyAccesses.Reply(
                    items: items.map { item in
                        var named = item
                        named.unitName = tree.name(of: item.unitCode)
                        return named
                    }
                )
            )
        }
    }

    private func standingEmergency(
        _ number: RecordNumber,
        in work: Work
    ) async throws -> EmergencyRepository.Found {
        let found = try await EmergencyRepository.locked(number, in: work)
        guard let found else { throw RPCError.noSuchEmergency }
        return found
    }

    /// Neither a password that somebody has found out nor an open session is enough to widen what an account reads.
    private func prove(_ code: ShortCode?, of userID: Int64, in work: Work) async throws {
        let moment = try await SecondFactorRepository.confirmed(of: userID, in: work.transaction)
        guard let moment else {
            if isSecondFactorOptional { return }
            throw RPCError.emergencyNeedsSecondFactor
        }
        guard isSecondFactorOptional || moment.adding(EmergencyRules.oldEnough) <= work.now else {
            throw RPCError.emergencyNeedsSecondFactor
        }
        guard let code else { throw RPCError.emergencyCodeNeeded }
        let username = try await UserRepository.username(of: userID) {
            try await work.transaction.query($0)
        }
        guard let username else { throw RPCError.noSuchUser }
        let isRight = try await codes.accept(
            code.text,
            of: userID,
            named: username,
            from: work.context.clientAddress
        )
        guard isRight else { throw RPCError.emergencyCodeWrong }
    }

    private func written(
        _ number: RecordNumber,
        before: EmergencyAccessItem?,
        in work: Work
    ) async throws -> Written<EmergencyAccessItem> {
        let after = try await standingEmergency(number, in: work).item
        return Written(
            reply: after,
            audit: try AuditLine(
                subjectKind: "emergency_access",
                subjectID: number.text,
                unit: after.unitCode,
                before: before,
                after: after
            ),
            version: after.version
        )
    }
}
