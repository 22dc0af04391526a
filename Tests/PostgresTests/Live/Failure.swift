import Postgres

/// The error that the work ends in, `nil` where it ends well or in another.
func failure(of body: () async throws -> Void) async -> PostgresError? {
    do {
        try await body()
        return nil
    } catch {
        return error as? PostgresError
    }
}
