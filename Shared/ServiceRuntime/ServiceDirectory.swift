public import Logging
public import RPCTransport

/// Other services, each with its client.
public struct ServiceDirectory: Sendable {
    /// In the order in which people are told of them.
    public let names: [String]
    public let clients: [String: RPCClient]

    /// Reads `VANQUAN_FUNDING` and so on: each service's `host:port`.
    public init(
        _ names: [String],
        settings: Settings,
        logger: Logger
    ) throws(StartFault) {
        var clients: [String: RPCClient] = [:]
        for name in names {
            let endpoint = try settings.endpoint("VANQUAN_\(name.uppercased())")
            clients[name] = RPCClient(
                serviceName: name,
                host: endpoint.host,
                port: endpoint.port,
                logger: logger
            )
        }
        self.names = names
        self.clients = clients
    }
}
