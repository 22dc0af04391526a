public import AccessControl

/// Turns a call's `authorization` into a caller.
public protocol Authenticator: Sendable {
    /// - Throws: ``RPCError/unauthenticated`` where there is none, or it is expired, forged or for somebody else.
    func principal(authorization: String?) throws(RPCError) -> Principal
}
