import AccessControl
import RPC

/// For the gateway's own methods, which are all open: health and reflection.
struct NobodyElse: Authenticator {
    func principal(authorization: String?) throws(RPCError) -> Principal {
        throw .unauthenticated
    }
}
