import AccessControl
public import Catalogue
public import RPC
public import Values

/// Enters that a decision gives a duty to an organisation for some time.
///
/// Errors: `NOT_FOUND` where the plan has no such node or there is no such organisation, `INVALID_ARGUMENT` for days after
/// its end, `ALREADY_EXISTS` and `ABORTED` as with every fact.
public enum AssignDuty: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let planCode: PlanCode
        public let role: DutyRole
        public let node: NodeCode?
        public let organization: CatalogueCode
        public let validFrom: CalendarDate
        public let validTo: CalendarDate?
        public let document: FactDocument
        /// Takes back what was entered for this day; `if-match` names its version.
        public let isWithdrawn: Bool?

        enum CodingKeys: String, CodingKey {
            case planCode = "plan_code"
            case role
            case node
            case organization
            case validFrom = "valid_from"
            case validTo = "valid_to"
            case document
            case isWithdrawn = "is_withdrawn"
        }

        public init(
            planCode: PlanCode,
            role: DutyRole,
            node: NodeCode? = nil,
            organization: CatalogueCode,
            validFrom: CalendarDate,
            validTo: CalendarDate? = nil,
            document: FactDocument,
            isWithdrawn: Bool? = nil
        ) {
            self.planCode = planCode
            self.role = role
            self.node = node
            self.organization = organization
            self.validFrom = validFrom
            self.validTo = validTo
            self.document = document
            self.isWithdrawn = isWithdrawn
        }
    }

    public typealias Reply = EnteredFact<DutyAssignment>

    public static let contract = Contract(
        "reporting.v1.AssignDuty",
        access: .requires(.dutyEnter),
        idempotency: .keyed,
        route: Route(.post, "/plans/{plan_code}/duties"),
        summary: LocalizedText(
            vi: "Ghi quyết định giao cơ quan chủ trì hoặc nhiệm vụ khác",
            en: "Enter that a decision gives a duty to an organisation"
        )
    )
}
