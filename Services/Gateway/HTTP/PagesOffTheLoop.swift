import Hummingbird

/// Makes pages on Swift's own threads: it takes some ten milliseconds of computing, for which the event loop would keep all its other
/// connections waiting.
struct PagesOffTheLoop: RouterMiddleware {
    typealias Context = APIContext

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        guard FaultPages.isPage(request) else { return try await next(request, context) }
        return try await withTaskExecutorPreference(globalConcurrentExecutor) {
            try await next(request, context)
        }
    }
}
