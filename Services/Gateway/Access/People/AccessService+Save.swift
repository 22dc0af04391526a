import CatalogueAccess
import Contracts
import Postgres
import RPC
import UnitOfWork
import Values

extension AccessService {
    func saveUser(
        _ request: SaveUser.Request,
        _ context: CallContext
    ) async throws -> Encoded<UserItem> {
        try await work.perform(SaveUser.self, request, context) { work in
            let chart = try await chart(in: work)
            guard request.organization.map({ chart.organizations[$0] != nil }) ?? true else {
                throw RPCError.noSuchOrganization
            }
            let before = try await standing(request.username, in: work)
            if before != nil, work.context.expectedVersion == nil { throw RPCError.nameTaken }
            try work.requireVersion(before?.item.version ?? 0)
            let (person, unit) = (NewPerson(request), chart.unit(of: request.organization))
            if let before {
                try await UserRepository.change(before.userID, to: person, in: unit, work)
            } else {
                try await UserRepository.add(person, in: unit, work)
            }
            let after = try await locked(request.username, in: work)
            return Written(
                reply: after.item,
                audit: try .account(after.userID, before: before?.item, after: after.item),
                version: after.item.version
            )
        }
    }

    private func standing(
        _ username: Username,
        in work: Work
    ) async throws -> UserRepository.Found? {
        try await UserRepository.user(username, on: today, locking: true) {
            try await work.transaction.query($0)
        }
    }
}

extension NewPerson {
    fileprivate init(_ request: SaveUser.Request) {
        self.init(
            username: request.username,
            displayName: request.displayName,
            organization: request.organization,
            position: request.position,
            assignments: []
        )
    }
}

extension RPCError {
    fileprivate static let nameTaken = RPCError(
        .alreadyExists,
        LocalizedText(
            vi: "Đã có người dùng với tên đăng nhập này.",
            en: "Somebody has this user name already."
        ),
        violations: [
            Violation(
                field: "username",
                rule: "unique",
                message: LocalizedText(vi: "Hãy chọn tên khác.", en: "Choose another one.")
            )
        ]
    )

    fileprivate static let noSuchOrganization = RPCError.invalid(
        "organization",
        "unknown",
        LocalizedText(
            vi: "Danh mục không có cơ quan, tổ chức với mã này.",
            en: "The catalogue has no organisation with this code."
        )
    )
}
