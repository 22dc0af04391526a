import AccessControl
public import RPC
import Values

/// Other offices' programs, in the order of their names, ended ones too.
public enum ListClients: UnaryMethod {
    public typealias Request = Empty

    public struct Reply: Codable, Hashable, Sendable {
        public let items: [ClientItem]
        /// What an assertion for this installation names as its audience.
        public let audience: String

        public init(items: [ClientItem], audience: String) {
            self.items = items
            self.audience = audience
        }
    }

    public static let contract = Contract(
        "access.v1.ListClients",
        access: .requires(.accountRead),
        idempotency: .read,
        route: Route(.get, "/clients"),
        summary: LocalizedText(
            vi: "Phần mềm của cơ quan khác và khóa của chúng",
            en: "Other offices' programs and their keys"
        )
    )
}
