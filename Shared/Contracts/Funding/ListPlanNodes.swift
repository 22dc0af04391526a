import AccessControl
public import RPC
public import Values

/// The plan's nodes in its order, with their status on a day.
public enum ListPlanNodes: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let planCode: PlanCode
        /// The day; today where it is absent.
        public let on: CalendarDate?

        enum CodingKeys: String, CodingKey {
            case planCode = "plan_code"
            case on
        }

        public init(planCode: PlanCode, on: CalendarDate? = nil) {
            self.planCode = planCode
            self.on = on
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        public let items: [PlanNodeItem]

        public init(items: [PlanNodeItem]) {
            self.items = items
        }
    }

    public static let contract = Contract(
        "funding.v1.ListPlanNodes",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/plans/{plan_code}/nodes"),
        summary: LocalizedText(
            vi: "Các dự án, tiểu dự án, nội dung của kế hoạch và tình trạng",
            en: "The plan's nodes and their status on a day"
        )
    )
}
