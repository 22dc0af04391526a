import AccessControl
public import RPC
import Values

/// The plan at a glance as a table: one row a figure, task or target, with its words.
public enum GetPlanGlanceTable: UnaryMethod {
    public typealias Request = PlanRequest
    public typealias Reply = FileReply

    public static let contract = Contract(
        "reporting.v1.GetPlanGlanceTable",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/plans/{plan_code}/glance/table", produces: "text/csv"),
        summary: LocalizedText(
            vi: "Tóm tắt kế hoạch dưới dạng bảng CSV",
            en: "The plan at a glance as a CSV table"
        )
    )
}
