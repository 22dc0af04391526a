import HTTPTypes
import Hummingbird
import RPC
import Values

/// What every request has to be, whatever it is for; looked at before anything of its body.
struct RequestRules: RouterMiddleware {
    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        // RFC 9112, 3.2: behind a proxy, a request for no host is somebody else's.
        guard request.head.authority != nil else { throw HTTPError(.badRequest) }
        // Whoever waits for a word before sending a body is asked to send it without (RFC 9110, 10.1.1).
        guard request.headers[.expect] == nil else { throw HTTPError(.expectationFailed) }
        let encoding = request.headers[.contentEncoding] ?? "identity"
        guard encoding == "identity" else { throw HTTPError(.unsupportedMediaType) }
        let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard length <= Request.longestBody else { throw HTTPError(.contentTooLarge) }
        return try await next(request, context)
    }
}
