import Contracts
import Postgres
import RPC
import UnitOfWork
import Values

/// The audit trail's methods, which the gateway answers itself.
struct AuditService: Sendable {
    private let reads: Reads

    init(_ database: PostgresClient) {
        reads = Reads(database)
    }

    func register(in router: inout RPC.Router) {
        router.handle(ListAuditLines.self, listLines)
    }

    private func listLines(
        _ request: ListAuditLines.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListAuditLines.Reply> {
        let size = (request.pageSize ?? 50).count
        let lines = try await AuditLineRepository.lines(request, atMost: size + 1) { query in
            try await reads.rows(query, for: context)
        }
        let items = lines.prefix(size).map { AuditItem($0, in: context.language) }
        let last = lines.count > size ? items.last?.lineID.number : nil
        return try Encoded(
            ListAuditLines.Reply(
                items: items,
                nextPageToken: last.map { PageToken(start: Int($0)) }
            )
        )
    }
}

extension AuditItem {
    fileprivate init(_ line: AuditLineRepository.Line, in language: Language) {
        self.init(
            lineID: RecordNumber(line.number),
            happenedAt: line.happenedAt,
            principal: line.principal,
            principalName: line.principalName,
            actor: line.actor,
            method: line.method,
            summary: AuditedWork.summary(of: line.method)[language],
            unitCode: line.unit,
            subjectKind: line.subjectKind,
            subjectID: line.subjectID,
            clientAddress: line.clientAddress,
            decision: line.decision,
            isRead: line.isRead
        )
    }
}

/// What the trail's words for work mean: methods, and what the gateway does beside them.
enum AuditedWork {
    static func summary(of method: String) -> LocalizedText {
        MethodTable.contracts[method]?.summary ?? others[method]
            ?? LocalizedText(vi: method, en: method)
    }

    private static let others: [String: LocalizedText] = [
        "access.v1.SignIn": LocalizedText(vi: "Đăng nhập", en: "Signed in"),
        "access.v1.SignInRefused": LocalizedText(
            vi: "Đăng nhập không thành công",
            en: "Was refused at sign-in"
        ),
        "access.v1.SignOut": LocalizedText(vi: "Đăng xuất", en: "Signed out"),
        "access.v1.ChangePassword": LocalizedText(
            vi: "Đổi mật khẩu",
            en: "Changed the password"
        ),
        "access.v1.ResetPassword": LocalizedText(
            vi: "Cấp mật khẩu mới",
            en: "Gave a new password"
        ),
        "access.v1.ConfirmSecondFactor": LocalizedText(
            vi: "Bật xác thực hai bước",
            en: "Turned the second factor on"
        ),
        "access.v1.RemoveSecondFactor": LocalizedText(
            vi: "Tắt xác thực hai bước",
            en: "Turned the second factor off"
        ),
        "access.v1.ClientSignIn": LocalizedText(
            vi: "Phần mềm nhận mã truy cập",
            en: "A program was given an access token"
        ),
        "access.v1.ClientSignInRefused": LocalizedText(
            vi: "Phần mềm không được cấp mã truy cập",
            en: "A program was refused an access token"
        ),
        "gateway set-password": LocalizedText(
            vi: "Người vận hành cấp mật khẩu",
            en: "The operator gave a password"
        ),
    ]
}
