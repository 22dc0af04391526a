import LoadDriver
import Logging
import RPC
import RPCTransport

/// Both ends of our own calls: bodies relayed unread, or decoded and encoded at both ends.
@main
enum RPCPeer {
    private static let logger = Logger(label: "rpc-peer") { _ in SwiftLogNoOpLogHandler() }

    static func main() async throws {
        switch PeerArguments.ofProcess() {
        case .serve(let kind, let port):
            let handler: any CallHandler =
                kind == "decoded" ? DecodedEcho.dispatcher(logger: logger) : RelayedEcho()
            try await RPCServer(host: "127.0.0.1", port: port, handler: handler, logger: logger)
                .run()
        case .load(let kind, let port, let bytes, let load):
            let executor = LoopExecutor()
            let client = client(port: port)
            let call = kind == "decoded" ? DecodedEcho.call(bytes) : RelayedEcho.call(bytes)
            let report = try await load.run(on: executor) { try await call(client) }
            print(report.line)
        }
    }

    private static func client(port: Int) -> RPCClient {
        var settings = ClientSettings()
        settings.connections = 1
        return RPCClient(
            serviceName: "echo",
            host: "127.0.0.1",
            port: port,
            logger: logger,
            settings: settings
        )
    }
}
