import AccessControl
import CatalogueAccess
import Contracts
import Postgres
import RPC
import UnitOfWork
import Values
import Vietnamese

extension AccessService {
    func listUsers(
        _ request: ListUsers.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListUsers.Reply> {
        let all = try await UserRepository.all(request, on: today) { query in
            try await reads.rows(query, for: context)
        }
        let query = Vietnamese.SearchQuery(request.q ?? "")
        let found =
            query.isEmpty
            ? all : all.filter { query.matches("\($0.displayName) \($0.username)") }
        let start = min(request.pageToken?.start ?? 0, found.count)
        let end = min(start + (request.pageSize ?? 50).count, found.count)
        return try Encoded(
            ListUsers.Reply(
                items: Array(found[start..<end]),
                nextPageToken: end < found.count ? PageToken(start: end) : nil
            )
        )
    }

    func getUser(
        _ request: GetUser.Request,
        _ context: CallContext
    ) async throws -> Encoded<GetUser.Reply> {
        try await reads.transaction(for: context) { transaction in
            let found = try await UserRepository.user(request.username, on: today) {
                try await transaction.query($0)
            }
            guard let found else { throw RPCError.noSuchUser }
            let assignments = try await AssignmentRepository.all(of: found.userID) {
                try await transaction.query($0)
            }
            let tree = try await files.made(UnitTree.init) { try await transaction.query($0) }
            let user = try await shown(found, to: context.principal) {
                try await transaction.query($0)
            }
            return try Encoded(
                GetUser.Reply(
                    user: user,
                    assignments: assignments.map { $0.named(by: tree) }
                )
            )
        }
    }

    func suspendUser(
        _ request: SuspendUser.Request,
        _ context: CallContext
    ) async throws -> Encoded<UserItem> {
        try await work.perform(SuspendUser.self, request, context) { work in
            let before = try await locked(request.username, in: work)
            guard Account.id(of: before.userID) != context.principal.id else {
                throw RPCError.ownAccount
            }
            try work.requireVersion(before.item.version)
            guard (before.item.suspendedAt != nil) != request.isSuspended else {
                throw RPCError.suspendedAlready(request.isSuspended)
            }
            try await UserRepository.suspend(before.userID, request.isSuspended, work)
            let after = try await locked(request.username, in: work)
            return Written(
                reply: after.item,
                audit: try .suspension(of: before, to: after.item, because: request.reason),
                version: after.item.version
            )
        }
    }

    func locked(_ username: Username, in work: Work) async throws -> UserRepository.Found {
        let found = try await UserRepository.user(username, on: today, locking: true) {
            try await work.transaction.query($0)
        }
        guard let found else { throw RPCError.noSuchUser }
        return found
    }
}

extension AssignmentItem {
    fileprivate func named(by tree: UnitTree) -> AssignmentItem {
        var named = self
        named.unitName = unitCode.flatMap { tree.name(of: $0) }
        return named
    }
}

/// An account with why it was suspended or let in again, as the audit trail keeps it.
private struct SuspensionImage: Codable, Sendable {
    let user: UserItem
    var reason: LineText?
}

extension AuditLine {
    fileprivate static func suspension(
        of before: UserRepository.Found,
        to after: UserItem,
        because reason: LineText
    ) throws -> AuditLine {
        try AuditLine(
            subjectKind: "account",
            subjectID: Account.id(of: before.userID),
            unit: after.unitCode,
            before: SuspensionImage(user: before.item),
            after: SuspensionImage(user: after, reason: reason)
        )
    }

    static func account(
        _ userID: Int64,
        before: UserItem?,
        after: UserItem?
    ) throws -> AuditLine {
        try AuditLine(
            subjectKind: "account",
            subjectID: Account.id(of: userID),
            unit: after?.unitCode ?? before?.unitCode,
            before: before,
            after: after
        )
    }

    static func assignment(
        before: AssignmentItem?,
        after: AssignmentItem
    ) throws -> AuditLine {
        try AuditLine(
            subjectKind: "assignment",
            subjectID: after.assignmentID.text,
            unit: after.unitCode,
            before: before,
            after: after
        )
    }
}

extension RPCError {
    fileprivate static let ownAccount = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi: "Không thể tự khóa tài khoản của chính mình.",
            en: "Nobody suspends their own account."
        )
    )

    fileprivate static func suspendedAlready(_ isSuspended: Bool) -> RPCError {
        RPCError(
            .failedPrecondition,
            isSuspended
                ? LocalizedText(
                    vi: "Tài khoản này đang bị khóa rồi.",
                    en: "The account is suspended already."
                )
                : LocalizedText(
                    vi: "Tài khoản này không bị khóa.",
                    en: "The account is not suspended."
                )
        )
    }
}
