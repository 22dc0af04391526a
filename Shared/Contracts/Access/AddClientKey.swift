import AccessControl
public import RPC
import Values

/// Adds a public key by which a program signs, beside those that it has: so a key is replaced without a gap.
///
/// Errors: `NOT_FOUND`; `INVALID_ARGUMENT` where it is no public Ed25519 key as PEM, or a private one; `ALREADY_EXISTS` where a program
/// has or had it; `FAILED_PRECONDITION` where the program was ended, or has as many as it may.
public enum AddClientKey: UnaryMethod {
    /// How many a program may have at once: one, the next, and those of a few machines.
    public static let limit = 8

    public struct Request: Codable, Hashable, Sendable {
        public let clientName: ClientName
        public let publicKey: PublicKeyText

        enum CodingKeys: String, CodingKey {
            case clientName = "client_name"
            case publicKey = "public_key"
        }

        public init(clientName: ClientName, publicKey: PublicKeyText) {
            self.clientName = clientName
            self.publicKey = publicKey
        }
    }

    public typealias Reply = ClientItem

    public static let contract = Contract(
        "access.v1.AddClientKey",
        access: .requires(.accountManage),
        idempotency: .keyed,
        route: Route(.post, "/clients/{client_name}/keys"),
        summary: LocalizedText(
            vi: "Thêm khóa công khai của phần mềm",
            en: "Add a program's public key"
        )
    )
}
