import AccessControl
import CatalogueAccess
import Contracts
import Postgres
import RPC
import UnitOfWork
import Values

extension AccessService {
    func listClients(
        _ request: Empty,
        _ context: CallContext
    ) async throws -> Encoded<ListClients.Reply> {
        let items = try await reads.transaction(for: context) { transaction in
            try await ClientRepository.all(in: transaction)
        }
        return try Encoded(ListClients.Reply(items: items, audience: audience))
    }

    func saveClient(
        _ request: SaveClient.Request,
        _ context: CallContext
    ) async throws -> Encoded<ClientItem> {
        try await work.perform(SaveClient.self, request, context) { work in
            let violations = ClientRules.violations(in: request)
            guard violations.isEmpty else { throw RPCError.invalid(violations) }
            let before = try await ClientRepository.locked(
                request.clientName,
                in: work.transaction
            )
            if before != nil, work.context.expectedVersion == nil { throw RPCError.nameTaken }
            try work.requireVersion(before?.item.version ?? 0)
            if let before {
                guard before.item.endedAt == nil else { throw RPCError.clientEnded }
                try await ClientRepository.change(before.clientID, to: request, work)
            } else {
                try await ClientRepository.add(request, work)
            }
            return try await saved(request.clientName, before: before?.item, in: work)
        }
    }

    func endClient(
        _ request: EndClient.Request,
        _ context: CallContext
    ) async throws -> Encoded<ClientItem> {
        try await work.perform(EndClient.self, request, context) { work in
            let before = try await standing(request.clientName, in: work)
            try await ClientRepository.end(before.clientID, work)
            return try await saved(
                request.clientName,
                before: before.item,
                because: request.reason,
                in: work
            )
        }
    }

    /// A program that was not ended, at the version that the caller has read.
    func standing(_ name: ClientName, in work: Work) async throws -> ClientRepository.Found {
        let found = try await ClientRepository.locked(name, in: work.transaction)
        guard let found else { throw RPCError.noSuchClient }
        try work.requireVersion(found.item.version)
        guard found.item.endedAt == nil else { throw RPCError.clientEnded }
        return found
    }

    /// What a write of a program leaves behind.
    func saved(
        _ name: ClientName,
        before: ClientItem?,
        because reason: LineText? = nil,
        in work: Work
    ) async throws -> Written<ClientItem> {
        let found = try await ClientRepository.locked(name, in: work.transaction)
        guard let after = found?.item else { throw RPCError.noSuchClient }
        let line = try AuditLine(
            subjectKind: "client",
            subjectID: name.principal,
            unit: nil,
            before: before.map { ClientImage(client: $0) },
            after: ClientImage(client: after, reason: reason)
        )
        return Written(reply: after, audit: line, version: after.version)
    }
}

/// A program with why it was ended, as the audit trail keeps it.
private struct ClientImage: Codable, Sendable {
    let client: ClientItem
    var reason: LineText?
}

extension RPCError {
    fileprivate static let noSuchClient = RPCError.notFound(
        "client_name",
        LocalizedText(
            vi: "Không có phần mềm với tên này.",
            en: "There is no program of this name."
        )
    )

    fileprivate static let clientEnded = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi: "Kết nối của phần mềm này đã chấm dứt; hãy thêm phần mềm khác.",
            en: "The program was ended for good: add another one."
        )
    )

    fileprivate static let nameTaken = RPCError(
        .alreadyExists,
        LocalizedText(
            vi: "Đã có phần mềm với tên này.",
            en: "There is a program of this name already."
        ),
        violations: [
            Violation(
                field: "client_name",
                rule: "unique",
                message: LocalizedText(
                    vi: "Hãy chọn tên khác.",
                    en: "Choose another one."
                )
            )
        ]
    )
}
