public import Logging
public import Postgres

/// A database of one's own for one test, cloned from a template in a tenth of a second.
///
/// The server is the one that `VANQUAN_TEST_DATABASE_URL` names: a conninfo string or URL of a superuser on
/// a cluster that may be thrown away.
public enum TestDatabase {
    static let variable = "VANQUAN_TEST_DATABASE_URL"

    /// Clones the template, runs the body, and drops the clone.
    /// - Parameter template: By default an empty database.
    public static func withDatabase<Success: Sendable>(
        from template: TestTemplate = .empty,
        _ body: (PostgresConfiguration) async throws -> Success
    ) async throws -> Success {
        let server = try TestServer.fromEnvironment()
        let source = try await template.prepared(on: server)
        await Turnstile.databases.enter()
        let outcome = await attempt { try await cloning(source, on: server, body) }
        await Turnstile.databases.leave()
        return try outcome.get()
    }

    private static func cloning<Success: Sendable>(
        _ source: String,
        on server: TestServer,
        _ body: (PostgresConfiguration) async throws -> Success
    ) async throws -> Success {
        let name = "test_\(UInt64.random(in: .min ... .max))"
        try await server.administer(
            "CREATE DATABASE \(identifier: name) TEMPLATE \(identifier: source)"
        )
        let outcome = await attempt { try await body(server.configuration(database: name)) }
        try await server.administer("DROP DATABASE \(identifier: name) WITH (FORCE)")
        return try outcome.get()
    }

    private static func attempt<Success>(
        _ body: () async throws -> Success
    ) async -> Result<Success, any Error> {
        do {
            return .success(try await body())
        } catch {
            return .failure(error)
        }
    }

    /// The same with a client that is running.
    public static func withClient<Success: Sendable>(
        from template: TestTemplate = .empty,
        adjusting adjustments: [TestAdjustment] = [],
        _ body: (PostgresClient) async throws -> Success
    ) async throws -> Success {
        try await withDatabase(from: template) { configuration in
            var configuration = configuration
            for adjustment in adjustments { adjustment.apply(&configuration) }
            return try await PostgresClient.withClient(
                configuration: configuration,
                logger: .quiet,
                body
            )
        }
    }
}

extension Logger {
    /// Says nothing: what a test provokes is no news.
    public static var quiet: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }
}
