public import AccessControl
public import RPC
public import Values

/// Whether one may do something, why not, and what would be the least that allowed it.
///
/// It tells nothing of others and nothing of whether what is asked about is there.
///
/// Errors: `NOT_FOUND` where there is no such method.
public enum ExplainAccess: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        /// `funding.v1.DecideNodeStatus`.
        public let method: String
        /// The unit that it is to be done for.
        public let unitCode: UnitCode?
        /// The node that it is to be done about.
        public let node: NodeReference?

        enum CodingKeys: String, CodingKey {
            case method
            case unitCode = "unit_code"
            case node
        }

        public init(method: String, unitCode: UnitCode? = nil, node: NodeReference? = nil) {
            self.method = method
            self.unitCode = unitCode
            self.node = node
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        public let isAllowed: Bool
        /// What was found, in one sentence of the caller's language.
        public let explanation: String
        /// The permission that the method asks for; absent where it is enough to be signed in.
        public let permission: String?
        /// The roles of which one would do, the least first; empty where it is allowed already.
        public let roles: [Role]

        enum CodingKeys: String, CodingKey {
            case isAllowed = "is_allowed"
            case explanation
            case permission
            case roles
        }

        public init(isAllowed: Bool, explanation: String, permission: String?, roles: [Role]) {
            self.isAllowed = isAllowed
            self.explanation = explanation
            self.permission = permission
            self.roles = roles
        }
    }

    public static let contract = Contract(
        "access.v1.Explain",
        access: .signedIn,
        idempotency: .read,
        route: Route(.get, "/access/explanation"),
        summary: LocalizedText(
            vi: "Vì sao được hoặc không được làm một việc",
            en: "Why one may or may not do something"
        )
    )
}
