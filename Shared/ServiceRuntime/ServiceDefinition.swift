public import Logging
public import Postgres
public import RPC
public import ServiceLifecycle
public import Values

/// One service's executable: its name, its schema, its methods.
///
/// Everything else is the same for all of them.
public struct ServiceDefinition: Sendable {
    let name: String
    let migrations: [Migration]
    let calls: [String]
    let build: @Sendable (inout Router, ServiceParts) -> [any Service]

    /// - Parameters:
    ///   - name: the service's name on the wire, of its schema, and of its login role (`vanquan_…`).
    ///   - migrations: its own, numbered from 1.
    ///   - calls: the names of the services that it calls, as itself.
    ///   - build: registers the methods and gives what has to run beside them.
    public init(
        name: String,
        migrations: [Migration],
        calls: [String] = [],
        build: @escaping @Sendable (inout Router, ServiceParts) -> [any Service]
    ) {
        self.name = name
        self.migrations = migrations
        self.calls = calls
        self.build = build
    }
}

/// What a service's methods are built from.
public struct ServiceParts: Sendable {
    public let database: PostgresClient
    public let clock: any BusinessClock
    public let peers: ServicePeers
    public let logger: Logger
}
