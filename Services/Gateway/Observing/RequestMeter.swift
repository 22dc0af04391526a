import Synchronization
import Telemetry

/// Counts HTTP requests: by method, route and status, how long they took, how many are under way.
final class RequestMeter: MetricSource {
    struct Kind: Hashable, Sendable {
        let method: String
        /// The route's own text, `/api/v1/plans/{plan}`: what stands in its place is nobody's business here.
        let route: String
        let status: Int
    }

    private struct State {
        var counts: [Kind: Int] = [:]
        var durations: [String: Histogram] = [:]
        var underWay = 0
    }

    private let state = Mutex(State())

    func begin() {
        state.withLock { $0.underWay += 1 }
    }

    func end(_ kind: Kind, after duration: Duration) {
        state.withLock { state in
            state.underWay -= 1
            state.counts[kind, default: 0] += 1
            state.durations[kind.route, default: Histogram()].observe(duration)
        }
    }

    func metrics() async -> [MetricFamily] {
        let (counts, durations, underWay) = state.withLock {
            ($0.counts, $0.durations, $0.underWay)
        }
        return [
            MetricFamily(
                "vanquan_http_requests_total",
                .counter,
                help: "HTTP requests answered, by method, route and status.",
                counts.sorted { $0.key < $1.key }.map { MetricSample($1, $0.labels) }
            ),
            MetricFamily(
                "vanquan_http_request_duration_seconds",
                .histogram,
                help: "From a request's head to its answer's.",
                durations.sorted { $0.key < $1.key }
                    .map { MetricSample($1, [MetricLabel("route", $0)]) }
            ),
            MetricFamily(
                "vanquan_http_requests_in_flight",
                .gauge,
                help: "HTTP requests that are being answered.",
                underWay
            ),
        ]
    }
}

extension RequestMeter.Kind: Comparable {
    static func < (left: Self, right: Self) -> Bool {
        (left.route, left.method, left.status) < (right.route, right.method, right.status)
    }

    fileprivate var labels: [MetricLabel] {
        [
            MetricLabel("method", method), MetricLabel("route", route),
            MetricLabel("status", "\(status)"),
        ]
    }
}
