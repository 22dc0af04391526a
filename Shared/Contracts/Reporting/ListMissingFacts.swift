import AccessControl
public import RPC
import Values

/// What the plan does not say and has to be known, from all services, and the method that enters each.
public enum ListMissingFacts: UnaryMethod {
    public typealias Request = PlanRequest

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
            vi: "Nội dung kế hoạch chưa nêu và cách bổ sung",
            en: "What the plan does not say, and how it is entered"
        )
    )
}
