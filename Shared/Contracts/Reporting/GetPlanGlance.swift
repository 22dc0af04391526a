import AccessControl
public import RPC
import Values

/// The plan at a glance, put together from all services in one state of the data.
///
/// The answer's version is the same as long as nothing in it has changed.
public enum GetPlanGlance: UnaryMethod {
    public typealias Request = PlanRequest
    public typealias Reply = PlanGlance

    public static let contract = Contract(
        "reporting.v1.GetPlanGlance",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/plans/{plan_code}/glance"),
        summary: LocalizedText(
            vi: "Tóm tắt kế hoạch: vốn, nhiệm vụ, chỉ tiêu, rà soát, số liệu còn thiếu",
            en: "The plan at a glance: money, tasks, targets, findings, missing facts"
        )
    )
}
