import AccessControl
public import RPC
public import Values

/// The plan's money by node, capital nature and source: as the plan states it, and recomputed from its parts.
public enum ListPlanMoney: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let planCode: PlanCode
        /// Only this node's figures.
        public let node: NodeCode?
        public let nature: CapitalNature?
        public let source: FundingSource?

        enum CodingKeys: String, CodingKey {
            case planCode = "plan_code"
            case node
            case nature
            case source
        }

        public init(
            planCode: PlanCode,
            node: NodeCode? = nil,
            nature: CapitalNature? = nil,
            source: FundingSource? = nil
        ) {
            self.planCode = planCode
            self.node = node
            self.nature = nature
            self.source = source
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        /// The plan's own figures first, then each node's in the plan's order.
        public let items: [PlanMoneyFigure]

        public init(items: [PlanMoneyFigure]) {
            self.items = items
        }
    }

    public static let contract = Contract(
        "funding.v1.ListPlanMoney",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/plans/{plan_code}/money"),
        summary: LocalizedText(
            vi:
                "Vốn của kế hoạch theo dự án, tính chất vốn và nguồn vốn: số ghi trong kế hoạch và số tính lại",
            en: "The plan's money by node, nature and source: stated and recomputed"
        )
    )
}
