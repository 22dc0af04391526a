import AccessControl
import Contracts
import RPC
import UnitOfWork
import Values

extension AccessService {
    func removeSecondFactor(
        _ request: RemoveSecondFactor.Request,
        _ context: CallContext
    ) async throws -> Encoded<UserItem> {
        try await work.perform(RemoveSecondFactor.self, request, context) { work in
            let found = try await locked(request.username, in: work)
            guard Account.id(of: found.userID) != context.principal.id else {
                throw RPCError.ownSecondFactor
            }
            let isRemoved = try await SecondFactorRepository.remove(
                found.userID,
                in: work.transaction
            )
            guard isRemoved else { throw RPCError.noSecondFactor }
            try await SessionRepository.endAll(
                of: found.userID,
                at: work.now,
                by: context.principal.id,
                in: work.transaction
            )
            return Written(
                reply: found.item,
                audit: try .account(found.userID, before: found.item, after: found.item),
                version: found.item.version
            )
        }
    }
}

extension RPCError {
    fileprivate static let ownSecondFactor = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi: "Xác thực hai bước của chính mình thì tắt tại trang “Tài khoản của tôi”.",
            en: "One's own second factor is turned off at “My account”."
        )
    )

    fileprivate static let noSecondFactor = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi: "Người này chưa bật xác thực hai bước.",
            en: "The person has no second factor."
        )
    )
}
