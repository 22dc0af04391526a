import AccessControl
public import RPC
public import Values

/// All that beneficiaries knows of a plan, from one state of the data: tasks, rules, then what is missing.
public enum ExportBeneficiaries: StreamMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let planCode: PlanCode

        enum CodingKeys: String, CodingKey {
            case planCode = "plan_code"
        }

        public init(planCode: PlanCode) {
            self.planCode = planCode
        }
    }

    public typealias Reply = BeneficiariesExportItem

    public static let contract = Contract(
        "beneficiaries.v1.ExportPlan",
        access: .requires(.planRead),
        idempotency: .read,
        route: nil,
        summary: LocalizedText(
            vi: "Xuất nhiệm vụ, đối tượng và số liệu còn thiếu của kế hoạch",
            en: "The plan's tasks, rules and missing facts as a stream"
        )
    )
}
