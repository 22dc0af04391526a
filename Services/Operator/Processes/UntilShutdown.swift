import ServiceLifecycle

/// Does work until it is done or the group of services is told to stop.
///
/// What the work fails by once it was cancelled is no failure.
func untilShutdown(_ work: @escaping @Sendable () async throws -> Void) async throws {
    try await cancelWhenGracefulShutdown {
        do {
            try await work()
        } catch {
            guard Task.isCancelled else { throw error }
        }
    }
}
