import AccessControl
public import RPC
import Values

/// Takes a program's key away, for good, with what was signed in by it.
///
/// Errors: `NOT_FOUND`; `FAILED_PRECONDITION` where it is removed already.
public enum RemoveClientKey: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let clientName: ClientName
        public let keyID: ClientKeyID

        enum CodingKeys: String, CodingKey {
            case clientName = "client_name"
            case keyID = "key_id"
        }

        public init(clientName: ClientName, keyID: ClientKeyID) {
            self.clientName = clientName
            self.keyID = keyID
        }
    }

    public typealias Reply = ClientItem

    public static let contract = Contract(
        "access.v1.RemoveClientKey",
        access: .requires(.accountManage),
        idempotency: .keyed,
        route: Route(.delete, "/clients/{client_name}/keys/{key_id}"),
        summary: LocalizedText(
            vi: "Gỡ khóa của phần mềm",
            en: "Remove a program's key"
        )
    )
}
