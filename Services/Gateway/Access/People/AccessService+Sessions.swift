import AccessControl
import CatalogueAccess
import Contracts
import RPC
import UnitOfWork
import Values

extension AccessService {
    func listSessions(
        _ request: Empty,
        _ context: CallContext
    ) async throws -> Encoded<ListSessions.Reply> {
        let userID = try context.userID
        let items = try await SessionRepository.open(of: userID, at: clock.now()) { query in
            try await reads.rows(query, for: context)
        }
        return try Encoded(ListSessions.Reply(items: items))
    }

    func endSession(
        _ request: EndSession.Request,
        _ context: CallContext
    ) async throws -> Encoded<Empty> {
        try await work.perform(EndSession.self, request, context) { work in
            let userID = try context.userID
            let isEnded = try await SessionRepository.end(
                request.sessionID,
                of: userID,
                at: work.now,
                in: work.transaction
            )
            guard isEnded else { throw RPCError.noSuchSession }
            let line = try AuditLine(
                subjectKind: "session",
                subjectID: request.sessionID.text,
                unit: nil,
                before: nil as Empty?,
                after: Empty()
            )
            return Written(reply: Empty(), audit: line)
        }
    }
}

extension CallContext {
    /// The same where nobody acts for the person.
    ///
    /// - Throws: ``RPCError`` `PERMISSION_DENIED` where somebody does.
    var userIDInPerson: Int64 {
        get throws(RPCError) {
            guard principal.actor == nil else { throw .onlyInPerson }
            return try userID
        }
    }

    /// The number of the person who calls.
    ///
    /// - Throws: ``RPCError`` `FAILED_PRECONDITION` where it is no person.
    var userID: Int64 {
        get throws(RPCError) {
            let prefix = Account.id(of: 0).dropLast()
            guard principal.kind == .user, principal.id.hasPrefix(prefix),
                let number = Int64(principal.id.dropFirst(prefix.count))
            else { throw .notAPerson }
            return number
        }
    }
}

extension RPCError {
    fileprivate static let notAPerson = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi: "Chỉ người dùng có tài khoản mới có phiên đăng nhập.",
            en: "Only people have sessions."
        )
    )

    fileprivate static let noSuchSession = RPCError.notFound(
        "session_id",
        LocalizedText(
            vi: "Không có phiên đăng nhập đang mở với số này.",
            en: "There is no open session of this number."
        )
    )
}
