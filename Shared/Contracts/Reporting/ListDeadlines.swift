import AccessControl
public import RPC
public import Values

/// The reports that are due in a calendar year, by day: the plan's, the district's own, and those of the law.
public enum ListDeadlines: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let planCode: PlanCode
        public let year: PlanYear

        enum CodingKeys: String, CodingKey {
            case planCode = "plan_code"
            case year
        }

        public init(planCode: PlanCode, year: PlanYear) {
            self.planCode = planCode
            self.year = year
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        public let items: [DeadlineItem]
        /// Every day that the district has set and that stands, whatever years it holds for.
        public let internalDays: [InternalDay]

        enum CodingKeys: String, CodingKey {
            case items
            case internalDays = "internal_days"
        }

        public init(items: [DeadlineItem], internalDays: [InternalDay]) {
            self.items = items
            self.internalDays = internalDays
        }
    }

    /// A day that the district has set before a deadline of the plan.
    public struct InternalDay: Codable, Hashable, Sendable {
        public let deadlineCode: String
        public let fact: EnteredFact<YearlyDay>

        enum CodingKeys: String, CodingKey {
            case deadlineCode = "deadline_code"
            case fact
        }

        public init(deadlineCode: String, fact: EnteredFact<YearlyDay>) {
            self.deadlineCode = deadlineCode
            self.fact = fact
        }
    }

    public static let contract = Contract(
        "reporting.v1.ListDeadlines",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/plans/{plan_code}/deadlines"),
        summary: LocalizedText(
            vi: "Thời hạn báo cáo trong một năm theo kế hoạch và theo quy định",
            en: "The reports that are due in a year, by the plan and by law"
        )
    )
}
