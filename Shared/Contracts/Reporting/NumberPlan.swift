import AccessControl
public import RPC
public import Values

/// Enters the number and date of a plan whose text has none.
///
/// Errors: `FAILED_PRECONDITION` where the text has them, `ALREADY_EXISTS` where they were entered and no version is named
/// (`if-match`), `ABORTED` where the version has moved on.
public enum NumberPlan: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let planCode: PlanCode
        public let number: LineText
        public let date: CalendarDate
        public let issuer: LineText
        /// Takes back what was entered for this day; `if-match` names its version.
        public let isWithdrawn: Bool?

        enum CodingKeys: String, CodingKey {
            case planCode = "plan_code"
            case number
            case date
            case issuer
            case isWithdrawn = "is_withdrawn"
        }

        public init(
            planCode: PlanCode,
            number: LineText,
            date: CalendarDate,
            issuer: LineText,
            isWithdrawn: Bool? = nil
        ) {
            self.planCode = planCode
            self.number = number
            self.date = date
            self.issuer = issuer
            self.isWithdrawn = isWithdrawn
        }
    }

    public typealias Reply = EnteredFact<PlanNumber>

    public static let contract = Contract(
        "reporting.v1.NumberPlan",
        access: .requires(.planNumberEnter),
        idempotency: .keyed,
        route: Route(.post, "/plans/{plan_code}/number"),
        summary: LocalizedText(
            vi: "Ghi số, ngày của văn bản kế hoạch",
            en: "Enter the plan's number and date"
        )
    )
}
