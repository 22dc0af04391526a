import HTTPTypes
import Hummingbird
import Logging
import RPC
import Telemetry

/// Around everything else: gives each request its place in its trace, counts it, and leaves a line of it in the log.
///
/// The line has the route and not the address: an address may hold what somebody searched for.
struct RequestObserver: RouterMiddleware {
    typealias Context = APIContext

    let meter: RequestMeter
    let logger: Logger

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        let begin = ContinuousClock.now
        let trace = Trace(continuing: request.headers[.traceparent])
        meter.begin()
        return try await Trace.$current.withValue(trace) {
            let answer: Result<Response, any Error>
            do {
                answer = .success(try await next(request, context))
            } catch {
                answer = .failure(error)
            }
            end(request, context, try? answer.get(), after: begin.duration(to: .now))
            return try answer.get()
        }
    }

    private func end(
        _ request: Request,
        _ context: APIContext,
        _ response: Response?,
        after duration: Duration
    ) {
        let kind = RequestMeter.Kind(
            method: Self.known.contains(request.method) ? request.method.rawValue : "other",
            route: context.endpointPath ?? "none",
            // Without a response the caller is gone.
            status: response?.status.code ?? 499
        )
        meter.end(kind, after: duration)
        logger.info(
            "request",
            metadata: [
                "method": "\(kind.method)",
                "route": "\(kind.route)",
                "status": "\(kind.status)",
                "ms": "\(duration / .milliseconds(1))",
                "request_id": "\(response?.headers[.requestID] ?? "")",
            ]
        )
    }

    /// Callers make up others, each of which would be a figure of its own.
    private static let known: Set<HTTPRequest.Method> = [
        .get, .head, .post, .put, .patch, .delete, .options,
    ]
}
