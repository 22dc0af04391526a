import Logging
import RPC
import RPCTransport
import ServiceLifecycle

let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

/// Runs a server on a free port for as long as `body` takes.
func withServer<Result: Sendable>(
    _ handler: any CallHandler,
    limits: WireLimits = WireLimits(),
    _ body: (Int) async throws -> Result
) async throws -> Result {
    let server = RPCServer(
        host: "127.0.0.1",
        port: 0,
        handler: handler,
        logger: quiet,
        limits: limits
    )
    let running = Task { try await server.run() }
    defer { running.cancel() }
    return try await body(try await server.boundPort())
}

/// Runs a client for as long as `body` takes.
func withClient<Result: Sendable>(
    port: Int,
    settings: ClientSettings = ClientSettings(),
    _ body: (RPCClient) async throws -> Result
) async throws -> Result {
    let client = RPCClient(
        serviceName: "funding",
        host: "127.0.0.1",
        port: port,
        logger: quiet,
        settings: settings
    )
    let running = Task { try await client.run() }
    defer { running.cancel() }
    return try await body(client)
}

/// A server with a client of its own.
func withBoth<Result: Sendable>(
    _ handler: any CallHandler,
    limits: WireLimits = WireLimits(),
    settings: ClientSettings = ClientSettings(),
    _ body: (RPCClient) async throws -> Result
) async throws -> Result {
    try await withServer(handler, limits: limits) { port in
        try await withClient(port: port, settings: settings, body)
    }
}

/// A server as a group runs it, to be told to stop.
struct StoppableServer {
    let port: Int
    let group: ServiceGroup
    let finished: Task<Void, any Error>

    init(_ handler: any CallHandler, port: Int = 0, limits: WireLimits = WireLimits()) async throws
    {
        var tries = 100
        while true {
            let server = RPCServer(
                host: "127.0.0.1",
                port: port,
                handler: handler,
                logger: quiet,
                limits: limits
            )
            let group = ServiceGroup(
                configuration: .init(services: [.init(service: server)], logger: quiet)
            )
            let finished = Task { try await group.run() }
            do {
                self.port = try await server.boundPort()
                (self.group, self.finished) = (group, finished)
                return
            } catch RPCServerError.addressInUse where tries > 0 {
                // A program that another test starts has all our sockets until it runs, the one that was just closed too.
                tries -= 1
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }

    func stop() async throws {
        await group.triggerGracefulShutdown()
        try await finished.value
    }
}
