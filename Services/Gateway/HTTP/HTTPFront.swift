import Glibc
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import ServiceRuntime

/// The HTTP server with its limits.
struct HTTPFront: Service {
    let endpoint: Endpoint
    let responder: RouterResponder<APIContext>
    let logger: Logger

    /// Open connections at most: ten browsers' worth for each of a hundred people.
    private static let connections = 1024
    /// A connection without a whole request's head is closed: a slow line sends one within this time.
    private static let idle = TimeAmount.seconds(20)
    /// All header lines together: a cookie, a token and what browsers add.
    private static let headerBytes = 16 << 10

    private static let http = HTTP1Channel.Configuration(
        idleTimeout: idle,
        httpDecoderConfiguration: .init(
            maxHeaderFieldSize: headerBytes,
            maxHeaderListSize: headerBytes,
            maxHeaderFieldCount: 100
        )
    )

    func run() async throws {
        let application = Application(
            responder: responder,
            server: HTTPServerBuilder { responder in
                WholeAnswers(
                    http: HTTP1Channel(responder: responder, configuration: Self.http),
                    patience: Self.idle
                )
            },
            configuration: .init(
                address: .hostname(endpoint.host, port: endpoint.port),
                availableConnectionsDelegate: MaximumAvailableConnections(Self.connections)
            ),
            logger: logger
        )
        do {
            try await application.run()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw StartFault.unavailable("The address \(endpoint) is in use by another program.")
        }
    }
}
