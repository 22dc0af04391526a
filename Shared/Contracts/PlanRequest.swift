public import Values

/// The request that names a plan and nothing else.
public struct PlanRequest: Codable, Hashable, Sendable {
    public let planCode: PlanCode

    enum CodingKeys: String, CodingKey {
        case planCode = "plan_code"
    }

    public init(planCode: PlanCode) {
        self.planCode = planCode
    }
}
