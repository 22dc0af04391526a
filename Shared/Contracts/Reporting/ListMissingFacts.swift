import AccessControl
public import RPC
public import Values

/// What the plan does not say and has to be known, from all services, and the method that enters each.
public enum ListMissingFacts: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let planCode: PlanCode

        enum CodingKeys: String, CodingKey {
            case planCode = "plan_code"
        }

        public init(planCode: PlanCode) {
            self.planCode = planCode
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        public let items: [MissingFact]

        public init(items: [MissingFact]) {
            self.items = items
        }
    }

    public static let contract = Contract(
        "reporting.v1.ListMissingFacts",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/plans/{plan_code}/missing"),
        summary: LocalizedText(
            vi: "Những gì kế hoạch chưa nêu và cách nhập",
            en: "What the plan does not say, and how it is entered"
        )
    )
}
