import HTTPTypes
import Hummingbird
import NIOCore

/// Behind a proxy, the client's address is the one that the proxy names.
///
/// The peer's own would make one of all people, where sign-ins are limited by address and in the audit trail.
struct ForwardedAddress: RouterMiddleware {
    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let named = Self.client(in: request.headers[.forwardedFor]) {
            context.peerAddress = named
        }
        return try await next(request, context)
    }

    /// The last address: a proxy adds its word behind what came from outside, which anybody may have written.
    static func client(in header: String?) -> String? {
        guard let last = header?.split(separator: ",").last else { return nil }
        let text = last.filter { $0 != " " && $0 != "\t" }
        return try? SocketAddress(ipAddress: text, port: 0).ipAddress
    }
}

extension HTTPField.Name {
    fileprivate static let forwardedFor = known("X-Forwarded-For")
}
