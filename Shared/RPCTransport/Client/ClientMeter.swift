import RPC
import Synchronization
import Telemetry

/// Counts one client's calls: how they ended, how long they took, how many are under way.
final class ClientMeter: Sendable {
    private struct State {
        /// By code; nil where the call succeeded.
        var outcomes: [RPCCode?: Int] = [:]
        var durations = Histogram()
        var underWay = 0
    }

    private let peer: MetricLabel
    private let state = Mutex(State())

    init(peer: String) {
        self.peer = MetricLabel("peer", peer)
    }

    /// Makes a call and counts it.
    func counting(
        _ call: () async throws(RPCError) -> CallAnswer
    ) async throws(RPCError) -> CallAnswer {
        let begin = ContinuousClock.now
        state.withLock { $0.underWay += 1 }
        do throws(RPCError) {
            let answer = try await call()
            count(nil, since: begin)
            return answer
        } catch {
            count(error.code, since: begin)
            throw error
        }
    }

    private func count(_ code: RPCCode?, since begin: ContinuousClock.Instant) {
        let duration = begin.duration(to: .now)
        state.withLock { state in
            state.underWay -= 1
            state.outcomes[code, default: 0] += 1
            state.durations.observe(duration)
        }
    }

    /// - Parameter connections: those that stand now.
    func families(connections: Int) -> [MetricFamily] {
        let state = state.withLock {
            (outcomes: $0.outcomes, durations: $0.durations, underWay: $0.underWay)
        }
        let outcomes = state.outcomes
            .map { (code: $0.key?.rawValue ?? "OK", count: $0.value) }
            .sorted { $0.code < $1.code }
        return [
            MetricFamily(
                "vanquan_rpc_client_calls_total",
                .counter,
                help: "Unary calls made, by the service called and code.",
                outcomes.map { MetricSample($1, [peer, MetricLabel("code", $0)]) }
            ),
            MetricFamily(
                "vanquan_rpc_client_call_duration_seconds",
                .histogram,
                help: "From a unary call to its answer, retries included.",
                [MetricSample(state.durations, [peer])]
            ),
            MetricFamily(
                "vanquan_rpc_client_calls_in_flight",
                .gauge,
                help: "Unary calls that wait for their answer.",
                [MetricSample(state.underWay, [peer])]
            ),
            MetricFamily(
                "vanquan_rpc_client_connections",
                .gauge,
                help: "Connections that stand, by the service called.",
                [MetricSample(connections, [peer])]
            ),
        ]
    }
}
