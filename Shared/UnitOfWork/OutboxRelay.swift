public import Logging
public import Postgres
public import RPC
public import ServiceLifecycle

/// Sends what the outbox holds to the services it is for: in order, at least once, each command under its own key.
///
/// A command that is refused for good stays and is tried again at every round, with a log line: nothing is dropped silently.
public struct OutboxRelay: Service {
    private let database: PostgresClient
    private let schema: String
    /// Finds the caller for a method's service and the authorization to call it with.
    private let route: @Sendable (String) -> (any Caller, Meta)?
    private let interval: Duration
    private let logger: Logger

    public init(
        _ database: PostgresClient,
        schema: String,
        interval: Duration = .seconds(1),
        logger: Logger,
        route: @escaping @Sendable (_ method: String) -> (any Caller, Meta)?
    ) {
        self.database = database
        self.schema = schema
        self.interval = interval
        self.logger = logger
        self.route = route
    }

    public func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                do {
                    while try await deliverNext() {}
                } catch {
                    logger.warning("the outbox waits", metadata: ["error": "\(error)"])
                }
                try await Task.sleep(for: interval)
            }
        }
    }

    /// Sends the oldest waiting command and marks it; false where none waits.
    ///
    /// The row stays locked while it is sent: another process of the service waits for it instead of sending it, too, or the one
    /// behind it first.
    public func deliverNext() async throws -> Bool {
        try await database.withTransaction { transaction in
            let rows = try await transaction.query(
                """
                SELECT command_id, idempotency_key::text, method, request::text
                FROM \(identifier: schema).outbox
                WHERE delivered_at IS NULL
                ORDER BY command_id LIMIT 1 FOR UPDATE
                """
            )
            guard let command = try rows.first(as: (Int64, String, String, String).self) else {
                return false
            }
            try await send(key: command.1, method: command.2, request: command.3)
            _ = try await transaction.execute(
                """
                UPDATE \(identifier: schema).outbox SET delivered_at = clock_timestamp()
                WHERE command_id = \(command.0)
                """
            )
            return true
        }
    }

    private func send(key: String, method: String, request: String) async throws {
        guard let (caller, meta) = route(method) else { throw RPCError.unimplemented(method) }
        var call = Call(
            method: method,
            deadline: .now + .seconds(30),
            meta: meta,
            body: Array(request.utf8)
        )
        call.meta[MetaKey.idempotencyKey] = key
        _ = try await caller.call(call, retry: .safe)
    }
}
