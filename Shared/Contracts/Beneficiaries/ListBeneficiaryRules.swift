import AccessControl
public import Catalogue
public import RPC
public import Values

/// The plan's rules on who is supported and who comes first, as its words have them.
///
/// For a node, its own rules, those of the nodes around it, and the plan's general ones.
public enum ListBeneficiaryRules: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let planCode: PlanCode
        public let node: NodeCode?

        enum CodingKeys: String, CodingKey {
            case planCode = "plan_code"
            case node
        }

        public init(planCode: PlanCode, node: NodeCode? = nil) {
            self.planCode = planCode
            self.node = node
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        public let items: [BeneficiaryRule]

        public init(items: [BeneficiaryRule]) {
            self.items = items
        }
    }

    public static let contract = Contract(
        "beneficiaries.v1.ListBeneficiaryRules",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/plans/{plan_code}/rules"),
        summary: LocalizedText(
            vi: "Quy định về đối tượng, điều kiện và thứ tự ưu tiên",
            en: "Who may be supported, on which conditions, who first"
        )
    )
}
