import AccessControl
public import Telemetry
import Values

/// The executable's figures as they are now; at the gateway those of all executables.
public enum ReadMetrics: UnaryMethod {
    public typealias Request = Empty
    public typealias Reply = MetricsReport

    public static let contract = Contract(
        "metrics.v1.Read",
        access: .requires(.metricsRead),
        idempotency: .read,
        route: nil,
        timeLimit: .seconds(5),
        summary: LocalizedText(
            vi: "Các số đo của hệ thống đang chạy",
            en: "The running system's own figures"
        )
    )
}
