import AccessControl
public import RPC
public import Values

/// Enters the value of what a target measures before the programme.
///
/// Errors: `NOT_FOUND` where the plan has no such target, `FAILED_PRECONDITION` where the target measures nothing,
/// `INVALID_ARGUMENT` for a value that cannot be or is of the future,
/// `ALREADY_EXISTS` and `ABORTED` as with every fact.
public enum RecordBaseline: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let planCode: PlanCode
        public let targetCode: ItemCode
        /// In the target's unit of measure.
        public let value: ExactNumber
        /// The day that the value is of.
        public let asOf: CalendarDate
        public let document: FactDocument
        /// Takes back what was entered for this day; `if-match` names its version.
        public let isWithdrawn: Bool?

        enum CodingKeys: String, CodingKey {
            case planCode = "plan_code"
            case targetCode = "target_code"
            case value
            case asOf = "as_of"
            case document
            case isWithdrawn = "is_withdrawn"
        }

        public init(
            planCode: PlanCode,
            targetCode: ItemCode,
            value: ExactNumber,
            asOf: CalendarDate,
            document: FactDocument,
            isWithdrawn: Bool? = nil
        ) {
            self.planCode = planCode
            self.targetCode = targetCode
            self.value = value
            self.asOf = asOf
            self.document = document
            self.isWithdrawn = isWithdrawn
        }
    }

    public typealias Reply = EnteredFact<ExactNumber>

    public static let contract = Contract(
        "indicators.v1.RecordBaseline",
        access: .requires(.baselineEnter),
        idempotency: .keyed,
        route: Route(.post, "/plans/{plan_code}/targets/{target_code}/baseline"),
        summary: LocalizedText(
            vi: "Ghi số liệu đầu kỳ của một chỉ tiêu",
            en: "Enter a target's baseline"
        )
    )
}
