public import Telemetry
import Values

extension Router {
    /// Adds what every service answers; call it last, since reflection tells of the methods that stand here by then.
    ///
    /// - Parameters:
    ///   - methods: others to tell of: the gateway's, which it sends on.
    ///   - health: the status now; asked at each check.
    ///   - pollInterval: how often a watch asks.
    ///   - metrics: all that the executable can tell of itself.
    public mutating func handleBuiltins(
        methods: [MethodDescription] = [],
        pollInterval: Duration = .seconds(1),
        metrics: MetricRegister,
        health: @escaping @Sendable () async -> HealthStatus
    ) {
        handle(CheckHealth.self) { _, _ in
            try Encoded(HealthReply(status: await health()))
        }
        handle(WatchHealth.self) { _, _, items in
            var last: HealthStatus?
            while true {
                let status = await health()
                if status != last { try await items.send(HealthReply(status: status)) }
                last = status
                try await Task.sleep(for: pollInterval)
            }
        }
        handle(ReadMetrics.self) { _, _ in try Encoded(await metrics.report()) }
        reflect(with: methods)
    }

    private mutating func reflect(with others: [MethodDescription]) {
        let own = [MethodDescription(ListMethods.self)]
        let reply = ListMethods.Reply(
            methods: (descriptions + own + others).sorted { $0.name < $1.name }
        )
        handle(ListMethods.self) { _, _ in try Encoded(reply) }
    }
}
