import AccessControl
public import RPC
public import Values

/// Who has which duty on a day: what the plan gives, and what later decisions give.
public enum ListDuties: UnaryMethod {
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
        public let items: [DutyItem]
        /// Every decision that was entered and stands, whatever days it holds for.
        public let decisions: [EnteredFact<DutyAssignment>]

        public init(items: [DutyItem], decisions: [EnteredFact<DutyAssignment>]) {
            self.items = items
            self.decisions = decisions
        }
    }

    public static let contract = Contract(
        "reporting.v1.ListDuties",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/plans/{plan_code}/duties"),
        summary: LocalizedText(
            vi: "Cơ quan, tổ chức và nhiệm vụ được giao tại một ngày",
            en: "Who has which duty on a day"
        )
    )
}
