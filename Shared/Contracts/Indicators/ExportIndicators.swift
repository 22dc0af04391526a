import AccessControl
public import RPC
import Values

/// All that indicators knows of a plan, from one state of the data: targets, then what is missing.
public enum ExportIndicators: StreamMethod {
    public typealias Request = PlanRequest
    public typealias Reply = IndicatorsExportItem

    public static let contract = Contract(
        "indicators.v1.ExportPlan",
        access: .requires(.planRead),
        idempotency: .read,
        route: nil,
        summary: LocalizedText(
            vi: "Xuất chỉ tiêu và số liệu còn thiếu của kế hoạch",
            en: "The plan's targets and missing facts as a stream"
        )
    )
}
