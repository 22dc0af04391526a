import AccessControl
public import Catalogue
public import RPC
public import Values

/// Where the plan does not agree with itself, or has to be made clear: "Rà soát số liệu kế hoạch".
public enum ListPlanFindings: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let planCode: PlanCode
        /// Only findings about this; what is explained is told in any case.
        public let topic: PlanFinding.Topic?

        enum CodingKeys: String, CodingKey {
            case planCode = "plan_code"
            case topic
        }

        public init(planCode: PlanCode, topic: PlanFinding.Topic? = nil) {
            self.planCode = planCode
            self.topic = topic
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        public let items: [PlanFindingItem]
        /// Money that quantities and costs explain to the đồng.
        public let explained: [ExplainedMoneyItem]

        public init(items: [PlanFindingItem], explained: [ExplainedMoneyItem]) {
            self.items = items
            self.explained = explained
        }
    }

    public static let contract = Contract(
        "funding.v1.ListPlanFindings",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/plans/{plan_code}/findings"),
        summary: LocalizedText(
            vi: "Rà soát số liệu kế hoạch: những chỗ chưa khớp hoặc cần làm rõ",
            en: "Where the plan does not agree with itself, or is unclear"
        )
    )
}
