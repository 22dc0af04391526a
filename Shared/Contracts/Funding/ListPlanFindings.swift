import AccessControl
public import RPC
public import Values

/// Where the plan's figures do not agree with each other: "Rà soát số liệu kế hoạch".
public enum ListPlanFindings: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let planCode: PlanCode

        enum CodingKeys: String, CodingKey {
            case planCode = "plan_code"
        }

        public init(planCode: PlanCode) {
            self.planCode = planCode
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        public let items: [PlanFindingItem]

        public init(items: [PlanFindingItem]) {
            self.items = items
        }
    }

    public static let contract = Contract(
        "funding.v1.ListPlanFindings",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/plans/{plan_code}/findings"),
        summary: LocalizedText(
            vi: "Rà soát số liệu kế hoạch: những chỗ số liệu chưa khớp nhau",
            en: "Where the plan's figures do not agree with each other"
        )
    )
}
