import HTTPTypes
import Hummingbird
import RPC
import ServiceRuntime

/// `GET /api/health`: whether every executable serves; 200 where all do, 503 otherwise.
///
/// Open to anyone, and tells nothing else.
struct HealthRoute: Sendable {
    private let statuses: SharedAnswer<[String: String]>

    static let path = "/api/health"
    private static let timeLimit = Duration.seconds(2)
    /// Four calls and five looks into the database a quarter of a second are nothing, however many ask.
    private static let lifetime = Duration.milliseconds(250)

    init(directory: ServiceDirectory, own: @escaping @Sendable () async -> HealthStatus) {
        statuses = SharedAnswer(lifetime: Self.lifetime) { await Self.statuses(directory, own) }
    }

    func add(to router: HTTPRouter) {
        router.get(RouterPath(Self.path)) { _, _ in
            let statuses = await statuses.value()
            let isServing = statuses.values.allSatisfy { $0 == HealthStatus.serving.rawValue }
            return try Response.json(
                statuses,
                status: isServing ? .ok : .serviceUnavailable
            )
        }
    }

    private static func statuses(
        _ directory: ServiceDirectory,
        _ own: @escaping @Sendable () async -> HealthStatus
    ) async -> [String: String] {
        await withTaskGroup(of: (String, HealthStatus).self) { group in
            group.addTask { ("gateway", await own()) }
            for (name, client) in directory.clients {
                group.addTask {
                    let options = CallOptions(deadline: .now + timeLimit)
                    let reply = try? await client.call(CheckHealth.self, Empty(), options: options)
                    return (name, reply?.status ?? .notServing)
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1.rawValue }
        }
    }
}
