import Glibc
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import RPCTransport
import ServiceLifecycle
import ServiceRuntime

/// The HTTP server with its limits.
struct HTTPFront: Service {
    let endpoint: Endpoint
    let responder: RouterResponder<APIContext>
    let admission: RequestAdmission
    let logger: Logger

    /// Open connections at most: ten browsers' worth for each of a hundred people.
    private static let connections = 1024
    /// A connection without a whole request's head is closed: a slow line sends one within this time.
    private static let idle = TimeAmount.seconds(20)
    /// All header lines together: a cookie, a token and what browsers add.
    private static let headerBytes = 16 << 10

    func run() async throws {
        let refusals = try RequestRefusals()
        let connections = HTTPConnections(limit: Self.connections)
        let admission = admission
        let application = Application(
            responder: responder,
            server: HTTPServerBuilder { responder in
                WholeAnswers(
                    http: HTTP1Channel(
                        responder: responder,
                        configuration: Self.http(admission, connections, refusals)
                    ),
                    patience: Self.idle
                )
            },
            configuration: .init(address: .hostname(endpoint.host, port: endpoint.port)),
            onServerRunning: { listener in
                // It fails only where the listener is closed again already.
                try? await listener.eventLoop.submit {
                    let pause = AcceptPause { connections.makeRoom() }
                    try listener.pipeline.syncOperations.addHandler(pause, position: .first)
                }.get()
            },
            logger: logger
        )
        do {
            try await application.run()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw StartFault.unavailable("The address \(endpoint) is in use by another program.")
        }
    }

    private static func http(
        _ admission: RequestAdmission,
        _ connections: HTTPConnections,
        _ refusals: RequestRefusals
    ) -> HTTP1Channel.Configuration {
        .init(
            additionalChannelHandlers: [HTTPConnectionHandler(admission, connections, refusals)],
            idleTimeout: idle,
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: headerBytes,
                maxHeaderListSize: headerBytes,
                maxHeaderFieldCount: 100
            )
        )
    }
}
