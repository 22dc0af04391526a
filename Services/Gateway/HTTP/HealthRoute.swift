import HTTPTypes
import Hummingbird
import RPC
import ServiceRuntime

/// `GET /api/health`: whether every executable serves; 200 where all do, 503 otherwise.
///
/// Open to anyone, and tells nothing else.
struct HealthRoute: Sendable {
    let directory: ServiceDirectory
    let own: @Sendable () async -> HealthStatus

    static let path = "/api/health"
    private static let timeLimit = Duration.seconds(2)

    func add(to router: HTTPRouter) {
        router.get(RouterPath(Self.path)) { _, _ in
            let statuses = await statuses()
            let isServing = statuses.values.allSatisfy { $0 == HealthStatus.serving.rawValue }
            return try Response.json(
                statuses,
                status: isServing ? .ok : .serviceUnavailable
            )
        }
    }

    private func statuses() async -> [String: String] {
        await withTaskGroup(of: (String, HealthStatus).self) { group in
            group.addTask { ("gateway", await own()) }
            for (name, client) in directory.clients {
                group.addTask {
                    let options = CallOptions(deadline: .now + Self.timeLimit)
                    let reply = try? await client.call(CheckHealth.self, Empty(), options: options)
                    return (name, reply?.status ?? .notServing)
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1.rawValue }
        }
    }
}
