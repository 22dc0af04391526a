import AccessControl
public import RPC
import Values

/// All that funding knows of a plan, from one state of the data: nodes, money, findings, then what is missing.
public enum ExportFunding: StreamMethod {
    public typealias Request = PlanRequest
    public typealias Reply = FundingExportItem

    public static let contract = Contract(
        "funding.v1.ExportPlan",
        access: .requires(.planRead),
        idempotency: .read,
        route: nil,
        summary: LocalizedText(
            vi: "Xuất các mục, số vốn, nội dung rà soát và số liệu còn thiếu",
            en: "The plan's nodes, money, findings and missing facts as a stream"
        )
    )
}
