import Glibc
public import Postgres

/// A PostgreSQL cluster of one's own, for tests that stop, kill or freeze the server.
///
/// It lives in a temporary directory, listens on a socket in there, and is gone when the test is
/// over.
public struct TestCluster: Sendable {
    public let configuration: PostgresConfiguration
    private let directory: String
    private let tools: ServerTools

    /// Makes and starts a cluster, runs the body, and removes the cluster whatever happened.
    public static func withCluster<Success: Sendable>(
        _ body: (TestCluster) async throws -> Success
    ) async throws -> Success {
        let cluster = try await TestCluster()
        let outcome: Result<Success, any Error>
        do {
            outcome = .success(try await cluster.running(body))
        } catch {
            outcome = .failure(error)
        }
        try await cluster.remove()
        return try outcome.get()
    }

    private func running<Success: Sendable>(
        _ body: (TestCluster) async throws -> Success
    ) async throws -> Success {
        try await tools.run("initdb", ["-N", "-A", "trust", "-U", "postgres", "-D", data])
        try await start()
        return try await body(self)
    }

    private init() async throws {
        tools = try await ServerTools()
        directory = try await tools.makeDirectory()
        configuration = PostgresConfiguration(
            connection: "host=\(directory) user=postgres dbname=postgres",
            applicationName: "tests"
        )
    }

    /// Returns when the server takes connections.
    public func start() async throws {
        let options = "-c listen_addresses='' -c unix_socket_directories=\(directory) -c fsync=off"
        try await tools.run(
            "pg_ctl",
            ["-D", data, "-l", "\(directory)/log", "-o", options, "-w", "start"]
        )
    }

    /// Ends every connection and shuts the server down.
    public func stop() async throws {
        try await tools.run("pg_ctl", ["-D", data, "-m", "fast", "-w", "stop"])
    }

    /// Kills every process of the server at once, as a power cut would.
    public func kill() async throws {
        try await processes.killAll()
    }

    /// Lets the server neither answer nor close a connection.
    public func freeze() {
        processes.signal(SIGSTOP)
    }

    public func thaw() {
        processes.signal(SIGCONT)
    }

    private var data: String { "\(directory)/data" }

    private var processes: ServerProcesses { ServerProcesses(data: data) }

    private func remove() async throws {
        try await kill()
        try await tools.remove(directory)
    }
}
