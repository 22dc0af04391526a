import AccessControl
public import RPC
public import Values

/// The plan's targets in its order, every statement of its own.
public enum ListPlanTargets: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let planCode: PlanCode
        /// Only those that this node's text states.
        public let node: NodeCode?
        public let group: String?

        enum CodingKeys: String, CodingKey {
            case planCode = "plan_code"
            case node
            case group
        }

        public init(planCode: PlanCode, node: NodeCode? = nil, group: String? = nil) {
            self.planCode = planCode
            self.node = node
            self.group = group
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        public let items: [PlanTargetItem]
        /// Statements of something that can be reached.
        public let statementCount: Int
        /// Different things that they state.
        public let distinctCount: Int
        /// Those of them with a number.
        public let numericCount: Int

        enum CodingKeys: String, CodingKey {
            case items
            case statementCount = "statement_count"
            case distinctCount = "distinct_count"
            case numericCount = "numeric_count"
        }

        public init(
            items: [PlanTargetItem],
            statementCount: Int,
            distinctCount: Int,
            numericCount: Int
        ) {
            self.items = items
            self.statementCount = statementCount
            self.distinctCount = distinctCount
            self.numericCount = numericCount
        }
    }

    public static let contract = Contract(
        "indicators.v1.ListPlanTargets",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/plans/{plan_code}/targets"),
        summary: LocalizedText(
            vi: "Mục tiêu, chỉ tiêu của kế hoạch và những chỗ ghi khác nhau",
            en: "The plan's targets and where their statements differ"
        )
    )
}
