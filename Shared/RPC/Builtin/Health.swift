public import JSONSchema
import Values

/// Whether a service can do its work now.
public enum HealthStatus: String, CaseIterable, Codable, Sendable, SchemaStated {
    case serving = "SERVING"
    /// Its database does not answer.
    case notServing = "NOT_SERVING"
}

public struct HealthReply: Codable, Hashable, Sendable {
    public let status: HealthStatus

    public init(status: HealthStatus) {
        self.status = status
    }
}

/// The status now.
public enum CheckHealth: UnaryMethod {
    public typealias Request = Empty
    public typealias Reply = HealthReply

    public static let contract = Contract(
        "health.v1.Check",
        access: .open,
        idempotency: .read,
        route: nil,
        timeLimit: .seconds(5),
        summary: LocalizedText(vi: "Tình trạng của dịch vụ", en: "Whether the service is serving")
    )
}

/// The status now and at every change, until the caller goes away.
public enum WatchHealth: StreamMethod {
    public typealias Request = Empty
    public typealias Reply = HealthReply

    public static let contract = Contract(
        "health.v1.Watch",
        access: .open,
        idempotency: .read,
        route: nil,
        timeLimit: nil,
        summary: LocalizedText(
            vi: "Theo dõi tình trạng của dịch vụ",
            en: "The service's status at every change"
        )
    )
}
