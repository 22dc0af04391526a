import AccessControl
public import RPC
public import Values

/// The plan's tasks in its order.
public enum ListPlanTasks: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let planCode: PlanCode
        /// Only this node's and those of the nodes inside it.
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
        public let items: [PlanTaskItem]

        public init(items: [PlanTaskItem]) {
            self.items = items
        }
    }

    public static let contract = Contract(
        "beneficiaries.v1.ListPlanTasks",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/plans/{plan_code}/tasks"),
        summary: LocalizedText(
            vi: "Nhiệm vụ của kế hoạch, có hoặc không có khối lượng",
            en: "The plan's tasks, with or without a quantity"
        )
    )
}
