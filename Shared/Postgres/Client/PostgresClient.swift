public import Logging
public import ServiceLifecycle

/// A client of one PostgreSQL database.
///
/// Short reads share pipelined connections; transactions lease a connection each. All of them are driven by
/// one thread, and callers wait without blocking one. Connections are opened when first needed, and again
/// when they are lost.
public final class PostgresClient: Service, Sendable {
    let configuration: PostgresConfiguration
    let driver: DriverHandle

    public init(configuration: PostgresConfiguration, logger: Logger) {
        self.configuration = configuration
        driver = DriverHandle(configuration: configuration, logger: logger)
    }

    /// Keeps the pipelined connections open until the service is told to shut down; then takes
    /// nothing new, lets what is under way finish, and closes them all.
    ///
    /// Cancellation closes them at once.
    public func run() async throws {
        driver.keepOpen()
        let wasGraceful = (try? await gracefulShutdown()) != nil
        await driver.stop(grace: wasGraceful ? configuration.shutdownTimeout : .zero)
    }

    /// A client for the time of one closure: for commands and tests.
    public static func withClient<Result: Sendable>(
        configuration: PostgresConfiguration,
        logger: Logger,
        _ body: (PostgresClient) async throws -> Result
    ) async throws -> Result {
        let client = PostgresClient(configuration: configuration, logger: logger)
        do {
            let result = try await body(client)
            await client.driver.stop(grace: configuration.shutdownTimeout)
            return result
        } catch {
            await client.driver.stop(grace: .zero)
            throw error
        }
    }

    /// A short read, pipelined with everyone else's: one statement that writes nothing, by force.
    ///
    /// It is sent once more where its connection is lost, which is safe since it cannot write. It must
    /// not change its connection (`SET`, session locks): the settings given here are gone afterwards.
    /// - Parameters:
    ///   - settings: Set for this statement alone.
    ///   - deadline: When the caller gives up, at the latest after ``PostgresConfiguration/shortReadTimeout``;
    ///     the server stops a moment before.
    public func query(
        _ sql: SQL,
        settings: TransactionSettings = .none,
        deadline: ContinuousClock.Instant? = nil
    ) async throws(PostgresError) -> Rows {
        let now = ContinuousClock.now
        let limit = now + configuration.shortReadTimeout
        let isNearer = deadline.map { $0 < limit } ?? false
        let remaining = isNearer ? deadline.map { now.duration(to: $0) } : nil
        let named = settings.named(configuration.applicationName)
        let statements = [named.limited(to: remaining).statement, sql].compactMap { $0 }
        let round = Round(
            statements,
            answer: statements.count - 1,
            ending: .read,
            trace: settings.trace
        )
        let reply = try await driver.perform(
            .read(round),
            // The server's own limit comes first where nothing is wrong with it.
            deadline: isNearer ? deadline : min(deadline ?? limit + Self.slack, limit + Self.slack)
        )
        guard case .rows(let rows) = reply else { throw PostgresError(.misuse, "no rows") }
        return rows
    }

    /// Whether the database answers.
    public func ping(deadline: ContinuousClock.Instant? = nil) async throws(PostgresError) {
        _ = try await query("SELECT 1", deadline: deadline)
    }

    private static let slack = Duration.seconds(1)
}
