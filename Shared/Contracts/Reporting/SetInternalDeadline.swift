import AccessControl
public import RPC
public import Values

/// Sets the day by which units report to the district, before the district itself has to.
///
/// Errors: `NOT_FOUND` where the plan has no such deadline, `INVALID_ARGUMENT` where the day does not exist or is not earlier,
/// `ALREADY_EXISTS` and `ABORTED` as with every fact.
public enum SetInternalDeadline: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let planCode: PlanCode
        public let deadlineCode: ItemCode
        /// `11-15`.
        public let day: YearlyDay
        public let validFrom: CalendarDate
        public let document: FactDocument
        /// Takes back what was entered for this day; `if-match` names its version.
        public let isWithdrawn: Bool?

        enum CodingKeys: String, CodingKey {
            case planCode = "plan_code"
            case deadlineCode = "deadline_code"
            case day
            case validFrom = "valid_from"
            case document
            case isWithdrawn = "is_withdrawn"
        }

        public init(
            planCode: PlanCode,
            deadlineCode: ItemCode,
            day: YearlyDay,
            validFrom: CalendarDate,
            document: FactDocument,
            isWithdrawn: Bool? = nil
        ) {
            self.planCode = planCode
            self.deadlineCode = deadlineCode
            self.day = day
            self.validFrom = validFrom
            self.document = document
            self.isWithdrawn = isWithdrawn
        }
    }

    public typealias Reply = EnteredFact<YearlyDay>

    public static let contract = Contract(
        "reporting.v1.SetInternalDeadline",
        access: .requires(.deadlineEnter),
        idempotency: .keyed,
        route: Route(.post, "/plans/{plan_code}/deadlines/{deadline_code}/internal"),
        summary: LocalizedText(
            vi: "Ghi thời hạn nội bộ trước thời hạn của kế hoạch",
            en: "Set the district's own day before a deadline of the plan"
        )
    )
}
