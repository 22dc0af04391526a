import AccessControl
public import RPC
import Values

/// All that beneficiaries knows of a plan, from one state of the data: tasks, rules, then what is missing.
public enum ExportBeneficiaries: StreamMethod {
    public typealias Request = PlanRequest
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
