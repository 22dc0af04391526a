import ServiceLifecycle
import ServiceRuntime

/// Something that an operator's command does with the database, whether or not the system runs.
struct DatabaseWork: Sendable {
    let installation: Installation

    /// Does it on the server that runs; on the private one that does not, started for the time.
    func run(_ body: @escaping @Sendable () async throws -> Void) async throws {
        guard let cluster = installation.cluster,
            let lock = try DataLock.ifFree(installation.data)
        else { return try await body() }
        defer { lock.leave() }
        try installation.prepareSecrets()
        let (record, gate) = (ProcessRecord(), Gate())
        let log = installation.data.log(of: "postgres")
        let wait = DatabaseWait(address: installation.database, record: record, log: log)
        try await ServiceGroup.run([
            ClusterService(cluster: cluster, record: record, started: gate),
            Work(gate: gate, wait: wait, body: body),
        ])
    }

    /// When it has ended, the server's time has come.
    private struct Work: Service {
        let gate: Gate
        let wait: DatabaseWait
        let body: @Sendable () async throws -> Void

        func run() async throws {
            try await cancelWhenGracefulShutdown {
                do {
                    try await gate.pass()
                    try await wait.run()
                    try await body()
                } catch {
                    // Unlike a running system that stops, a command that was stopped has not done its work.
                    throw Task.isCancelled ? CancellationError() : error
                }
            }
        }
    }
}
