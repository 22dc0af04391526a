import RPC
import RPCTransport
import ServiceRuntime

/// Asking one executable whether it can do its work.
enum HealthQuestion {
    /// What came back, and how long it took.
    struct Answer: Sendable {
        /// `SERVING`, `NOT_SERVING`, or why there is none.
        let text: String
        let latency: Duration

        var isServing: Bool { text == HealthStatus.serving.rawValue }
    }

    static func ask(_ executable: Executable, at address: Endpoint) async throws -> Answer {
        let start = ContinuousClock.now
        let text = try await withClient(of: executable.name, at: address) { client in
            do {
                // An executable on this machine answers in a millisecond, its database asked.
                let options = CallOptions(deadline: .now + .seconds(2))
                return try await client.call(CheckHealth.self, Empty(), options: options)
                    .status.rawValue
            } catch let error as RPCError {
                return error.code.rawValue
            }
        }
        return Answer(text: text, latency: start.duration(to: .now))
    }

    /// A client for the time of one closure.
    static func withClient<Result: Sendable>(
        of name: String,
        at address: Endpoint,
        _ body: (RPCClient) async throws -> Result
    ) async throws -> Result {
        let address = address.reachable
        let client = RPCClient(
            serviceName: name,
            host: address.host,
            port: address.port,
            logger: .silent
        )
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await client.run() }
            defer { group.cancelAll() }
            return try await body(client)
        }
    }
}
