public import Logging
public import Postgres
public import ServiceLifecycle

/// Forgets idempotency keys after 7 days, an hour's worth at a time.
public struct IdempotencyRetention: Service {
    private let database: PostgresClient
    private let schema: String
    private let logger: Logger

    public init(_ database: PostgresClient, schema: String, logger: Logger) {
        self.database = database
        self.schema = schema
        self.logger = logger
    }

    public func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                await forgetOld()
                try await Task.sleep(for: .seconds(3600))
            }
        }
    }

    /// Deletes what is older than 7 days; a failure waits for the next hour.
    private func forgetOld() async {
        do {
            try await database.withTransaction { transaction in
                _ = try await transaction.execute(
                    """
                    DELETE FROM \(identifier: schema).idempotency_keys
                    WHERE created_at < clock_timestamp() - interval '7 days'
                    """
                )
            }
        } catch {
            logger.warning("old idempotency keys stay", metadata: ["error": "\(error)"])
        }
    }
}
