import Synchronization
public import Telemetry

/// Counts one server's calls: by method and outcome, how long they took, how many are under way.
public final class CallMeter: MetricSource {
    private struct Tally {
        /// By code; nil where the call succeeded.
        var outcomes: [RPCCode?: Int] = [:]
        var durations = Histogram()
    }

    private struct State {
        var tallies: [String: Tally] = [:]
        var underWay = 0
    }

    /// Those that may name a figure: what a caller asks for beside them is `unknown`, or it could fill the memory.
    private let methods: Set<String>
    private let state = Mutex(State())

    /// - Parameter methods: the names of the methods that the server answers.
    public init(methods: some Sequence<String>) {
        self.methods = Set(methods)
    }

    func begin() {
        state.withLock { $0.underWay += 1 }
    }

    func end(_ method: String, _ code: RPCCode?, after duration: Duration) {
        let name = methods.contains(method) ? method : "unknown"
        state.withLock { state in
            state.underWay -= 1
            state.tallies[name, default: Tally()].outcomes[code, default: 0] += 1
            state.tallies[name]?.durations.observe(duration)
        }
    }

    public func metrics() async -> [MetricFamily] {
        let (tallies, underWay) = state.withLock { state in
            (state.tallies.sorted { $0.key < $1.key }, state.underWay)
        }
        return [
            MetricFamily(
                "vanquan_rpc_server_calls_total",
                .counter,
                help: "Calls answered, by method and code.",
                tallies.flatMap { name, tally in Self.samples(name, tally) }
            ),
            MetricFamily(
                "vanquan_rpc_server_call_duration_seconds",
                .histogram,
                help: "From a call's arrival to its answer; a watch's whole life.",
                tallies.map { MetricSample($1.durations, [MetricLabel("method", $0)]) }
            ),
            MetricFamily(
                "vanquan_rpc_server_calls_in_flight",
                .gauge,
                help: "Calls whose handlers run.",
                underWay
            ),
        ]
    }

    private static func samples(_ method: String, _ tally: Tally) -> [MetricSample] {
        tally.outcomes
            .map { (code: $0.key?.rawValue ?? "OK", count: $0.value) }
            .sorted { $0.code < $1.code }
            .map { code, count in
                MetricSample(count, [MetricLabel("method", method), MetricLabel("code", code)])
            }
    }
}
