import Hummingbird

/// Lets as many requests in as there are places; health is asked for most of all when there is none.
struct AdmissionMiddleware: RouterMiddleware {
    let admission: RequestAdmission

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.path != HealthRoute.path else { return try await next(request, context) }
        return try await admission.admit { try await next(request, context) }
    }
}
