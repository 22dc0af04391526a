import ServiceLifecycle

/// The private server as a part of the running system: made ready, kept alive, stopped last.
struct ClusterService: Service {
    let cluster: PrivateCluster
    let record: ProcessRecord
    /// Opened once the server has been started.
    let started: Gate

    func run() async throws {
        defer { cluster.place.removeSocketFolder() }
        try await untilShutdown {
            _ = try await cluster.prepare()
            started.open()
            try await cluster.server(record).keepAlive()
        }
    }
}
