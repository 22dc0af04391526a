import Hummingbird

/// Lets as many requests in as there are places; health and figures are asked for most of all when there is none.
struct AdmissionMiddleware: RouterMiddleware {
    let admission: RequestAdmission

    private static let open: Set<String> = [HealthRoute.path, MetricsRoute.path]

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        guard !Self.open.contains(request.uri.path) else { return try await next(request, context) }
        return try await admission.admit { try await next(request, context) }
    }
}
