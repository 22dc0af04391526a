import AccessControl
import RPC

/// Accepts whoever one of several authenticators accepts.
struct FirstToAccept: Authenticator {
    let authenticators: [any Authenticator]

    func principal(authorization: String?) throws(RPCError) -> Principal {
        for authenticator in authenticators {
            if let principal = try? authenticator.principal(authorization: authorization) {
                return principal
            }
        }
        throw .unauthenticated
    }
}
