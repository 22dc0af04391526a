import Logging
import RPC
import ServiceRuntime
import Signing
import Values

/// The services whose methods the gateway answers itself: who somebody is and what was done.
///
/// A call to them is let in like any other, by the gateway's own token, so that nothing about them is written twice.
enum OwnServices {
    static let names: Set<String> = ["access", "audit"]
    /// For whom the tokens of calls to them are made.
    static let audience = "gateway"

    /// - Parameter register: adds their methods.
    static func callers(
        key: Ed25519PublicKey,
        clock: any BusinessClock,
        logger: Logger,
        register: (inout RPC.Router) -> Void
    ) -> [String: any Caller] {
        var router = RPC.Router()
        register(&router)
        let dispatcher = Dispatcher(
            router: router,
            authenticator: CallerTokenVerifier(
                keys: [key.keyID: key],
                audience: audience,
                clock: clock
            ),
            logger: logger
        )
        let caller = InProcessCaller(dispatcher)
        return Dictionary(uniqueKeysWithValues: names.map { ($0, caller) })
    }
}
