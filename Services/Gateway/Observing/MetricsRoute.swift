import HTTPTypes
import Hummingbird
import RPC
import Telemetry

/// `GET /metrics`: all executables' figures in Prometheus's text format.
///
/// For whoever may read them: the monitor by its token, an account by its session.
struct MetricsRoute: Sendable {
    let relay: Relay
    let metrics: SystemMetrics
    let admission: RequestAdmission

    static let path = "/metrics"

    func add(to router: HTTPRouter) {
        router.get(RouterPath(Self.path)) { request, _ in
            let authorization = request.headers[.authorization]
            // Who asks is looked up like anybody else; the figures themselves are for the time when there is no place.
            try await admission.admit {
                _ = try await relay.authorize(ReadMetrics.contract, authorization: authorization)
            }
            let text = PrometheusText.of(await metrics.report())
            return Response(
                status: .ok,
                headers: [.contentType: PrometheusText.mediaType, .cacheControl: "no-store"],
                body: .init(byteBuffer: .init(string: text))
            )
        }
    }
}
