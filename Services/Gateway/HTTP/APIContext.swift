import Hummingbird
import Logging
import NIOCore
import RPC
import Values

/// The HTTP framework's router, not the one of `RPC`.
typealias HTTPRouter = Hummingbird.Router<APIContext>

/// What the gateway knows of one HTTP request.
struct APIContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The peer's address, or the one that the proxy before us names (``ForwardedAddress``).
    var peerAddress: String?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peerAddress = source.channel.remoteAddress?.ipAddress
    }
}
