import Logging
import RPC
import RPCTransport
import ServiceRuntime

/// The services behind the gateway, each with its client.
struct ServiceDirectory: Sendable {
    /// In the order in which people are told of them.
    static let names = ["funding", "beneficiaries", "indicators", "reporting"]

    let clients: [String: RPCClient]

    /// Reads `VANQUAN_FUNDING` and so on: each service's `host:port`.
    init(_ settings: Settings, logger: Logger) throws(StartFault) {
        var clients: [String: RPCClient] = [:]
        for name in Self.names {
            let endpoint = try settings.endpoint("VANQUAN_\(name.uppercased())")
            clients[name] = RPCClient(
                serviceName: name,
                host: endpoint.host,
                port: endpoint.port,
                logger: logger
            )
        }
        self.clients = clients
    }
}
