public import Postgres
public import RPC
public import TestDatabase
import UnitOfWork
public import Values

/// A test's database, over which one service or several stand, all with the same clock.
public struct ServiceDatabase: Sendable {
    /// Sees everything.
    public let owner: PostgresClient
    public let clock = FixedClock(start)
    private let configuration: PostgresConfiguration

    /// 15/6/2024, 10:00 in Vietnam.
    public static let start = Instant.earliest.adding(.seconds(3_927_409_200))

    public static func with(
        from template: TestTemplate,
        _ body: (ServiceDatabase) async throws -> Void
    ) async throws {
        try await TestDatabase.withDatabase(from: template) { configuration in
            try await PostgresClient.withClient(configuration: configuration, logger: .quiet) {
                try await body(ServiceDatabase(owner: $0, configuration: configuration))
            }
        }
    }

    private init(owner: PostgresClient, configuration: PostgresConfiguration) {
        self.owner = owner
        self.configuration = configuration
    }

    /// Lets a service stand over it as long as `body` runs.
    ///
    /// - Parameters:
    ///   - authenticator: who may call; by default callers by name.
    ///   - register: adds its methods.
    public func serve(
        _ service: String,
        authenticator: any Authenticator = NamedCallers(),
        register: (inout Router, PostgresClient, FixedClock) -> Void,
        _ body: (ServiceBench) async throws -> Void
    ) async throws {
        let serving = configuration.serving(as: ServiceSchema.role(of: service))
        try await PostgresClient.withClient(configuration: serving, logger: .quiet) { database in
            var router = Router()
            register(&router, database, clock)
            let dispatcher = Dispatcher(
                router: router,
                authenticator: authenticator,
                logger: .quiet
            )
            try await body(
                ServiceBench(
                    owner: owner,
                    database: database,
                    clock: clock,
                    dispatcher: dispatcher
                )
            )
        }
    }
}
