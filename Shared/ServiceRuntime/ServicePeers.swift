public import AccessControl
public import RPC

/// The other services that a service calls, as itself and within its caller's scope.
public struct ServicePeers: Sendable {
    /// What a service's own principal is called: `service:reporting`.
    public static func principal(of service: String) -> String { "service:\(service)" }

    private let service: String
    private let callers: [String: any Caller]
    private let authorize: @Sendable (Principal, _ peer: String) throws -> String

    /// - Parameters:
    ///   - service: the name of the one that calls.
    ///   - callers: by the called service's name.
    ///   - authorize: gives the `authorization` for calls of a principal to a service.
    public init(
        of service: String,
        callers: [String: any Caller],
        authorize: @escaping @Sendable (Principal, _ peer: String) throws -> String
    ) {
        self.service = service
        self.callers = callers
        self.authorize = authorize
    }

    /// For a service that calls none.
    public static let none = ServicePeers(of: "", callers: [:]) { _, _ in
        throw RPCError.unauthenticated
    }

    /// A peer, and how to call it on behalf of a call: its trace, language and deadline, its scope and no more.
    ///
    /// - Parameter snapshot: the exported snapshot that the peer is to read in.
    /// - Throws: ``RPCError`` `UNAVAILABLE` where there is no such peer.
    public func peer(
        _ name: String,
        for context: CallContext,
        snapshot: String? = nil
    ) throws -> (caller: any Caller, options: CallOptions) {
        guard let caller = callers[name] else { throw RPCError.unavailable(name) }
        let principal = Principal(
            kind: .service,
            id: Self.principal(of: service),
            grants: context.scope.parts.map { part in
                Grant(role: .service, units: part.units, nodes: part.nodes)
            }
        )
        var options = CallOptions(onwardFrom: context)
        options.meta[MetaKey.authorization] = try authorize(principal, name)
        options.meta[MetaKey.snapshot] = snapshot
        return (caller, options)
    }
}
