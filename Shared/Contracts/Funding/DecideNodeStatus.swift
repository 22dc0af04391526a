import AccessControl
public import RPC
public import Values

/// Enters a later decision on a node: one without capital is opened, another is closed.
///
/// Errors: `NOT_FOUND` where the plan has no such node, `ALREADY_EXISTS` where that day has a decision and no version is
/// named (`if-match`), `ABORTED` where the version has moved on.
public enum DecideNodeStatus: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let planCode: PlanCode
        public let nodeCode: NodeCode
        public let status: NodeStatus
        public let validFrom: CalendarDate
        public let document: FactDocument
        /// Takes back what was entered for this day; `if-match` names its version.
        public let isWithdrawn: Bool?

        enum CodingKeys: String, CodingKey {
            case planCode = "plan_code"
            case nodeCode = "node_code"
            case status
            case validFrom = "valid_from"
            case document
            case isWithdrawn = "is_withdrawn"
        }

        public init(
            planCode: PlanCode,
            nodeCode: NodeCode,
            status: NodeStatus,
            validFrom: CalendarDate,
            document: FactDocument,
            isWithdrawn: Bool? = nil
        ) {
            self.planCode = planCode
            self.nodeCode = nodeCode
            self.status = status
            self.validFrom = validFrom
            self.document = document
            self.isWithdrawn = isWithdrawn
        }
    }

    public typealias Reply = EnteredFact<NodeStatus>

    public static let contract = Contract(
        "funding.v1.DecideNodeStatus",
        access: .requires(.nodeStatusEnter),
        idempotency: .keyed,
        route: Route(.post, "/plans/{plan_code}/nodes/{node_code}/status"),
        summary: LocalizedText(
            vi: "Ghi quyết định về tình trạng vốn của một dự án, tiểu dự án",
            en: "Enter a decision on a node's status"
        )
    )
}
