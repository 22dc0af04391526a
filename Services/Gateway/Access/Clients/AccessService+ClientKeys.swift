import AccessControl
import CatalogueAccess
import Contracts
import RPC
import UnitOfWork
import Values

extension AccessService {
    func addClientKey(
        _ request: AddClientKey.Request,
        _ context: CallContext
    ) async throws -> Encoded<ClientItem> {
        // Before the request goes near the database, which would keep it under its idempotency key: it may be a secret.
        let key = try ClientKeyReading.key(in: request.publicKey)
        return try await work.perform(AddClientKey.self, request, context) { work in
            let before = try await standing(request.clientName, in: work)
            let standingKeys = before.item.keys.filter { $0.removedAt == nil }
            guard standingKeys.count < AddClientKey.limit else { throw RPCError.tooManyKeys }
            let isAdded = try await ClientRepository.add(key, to: before.clientID, work)
            guard isAdded else { throw RPCError.keyTaken }
            return try await saved(request.clientName, before: before.item, in: work)
        }
    }

    func removeClientKey(
        _ request: RemoveClientKey.Request,
        _ context: CallContext
    ) async throws -> Encoded<ClientItem> {
        try await work.perform(RemoveClientKey.self, request, context) { work in
            let before = try await standing(request.clientName, in: work)
            guard let key = before.item.keys.first(where: { $0.keyID == request.keyID }) else {
                throw RPCError.noSuchKey
            }
            guard key.removedAt == nil else { throw RPCError.keyRemoved }
            try await ClientRepository.remove(request.keyID, of: before.clientID, work)
            return try await saved(request.clientName, before: before.item, in: work)
        }
    }
}

extension RPCError {
    fileprivate static let noSuchKey = RPCError.notFound(
        "key_id",
        LocalizedText(
            vi: "Phần mềm không có khóa với mã này.",
            en: "The program has no key of this id."
        )
    )

    fileprivate static let keyRemoved = RPCError(
        .failedPrecondition,
        LocalizedText(vi: "Khóa này đã được gỡ.", en: "The key is removed already.")
    )

    fileprivate static let tooManyKeys = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi:
                "Phần mềm đã có \(AddClientKey.limit) khóa đang dùng; hãy gỡ khóa cũ trước.",
            en: "The program has \(AddClientKey.limit) keys: remove an old one first."
        )
    )

    fileprivate static let keyTaken = RPCError(
        .alreadyExists,
        LocalizedText(
            vi: "Khóa này đang hoặc đã thuộc về một phần mềm.",
            en: "Some program has this key, or had it."
        ),
        violations: [
            Violation(
                field: "public_key",
                rule: "unique",
                message: LocalizedText(
                    vi: "Khóa này đang hoặc đã thuộc về một phần mềm; hãy tạo cặp khóa mới.",
                    en: "Some program has this key, or had it: make a new pair."
                )
            )
        ]
    )
}
