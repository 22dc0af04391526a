public import Postgres
public import RPC
public import TestDatabase
public import Values

/// One service without a socket: its methods over a test's database, under its own role.
public struct ServiceBench: Sendable {
    /// Sees everything, and does what an operator would do.
    public let owner: PostgresClient
    /// With the service's rights and no others.
    public let database: PostgresClient
    public let clock: FixedClock
    public let dispatcher: Dispatcher

    public var caller: InProcessCaller { InProcessCaller(dispatcher) }

    /// A database of its own with one service over it.
    ///
    /// - Parameters:
    ///   - service: its name, as the role and the schema have it.
    ///   - register: adds its methods.
    public static func with(
        _ service: String,
        from template: TestTemplate,
        register: (inout Router, PostgresClient, FixedClock) -> Void,
        _ body: (ServiceBench) async throws -> Void
    ) async throws {
        try await ServiceDatabase.with(from: template) { database in
            try await database.serve(service, register: register, body)
        }
    }
}
