import AccessControl
import JSONSchema
import RPC
import ServiceRuntime
import Telemetry

/// Sends calls on to the services: permission first, then the caller's token in place of what the caller showed; bodies unread.
struct Relay: Sendable {
    let identity: Identity
    let tokens: CallerTokens
    /// The services by name, those that the gateway answers itself among them.
    let callers: [String: any Caller]

    /// What a caller may say of a call as it is; the rest is the gateway's to say.
    private static let accepted: Set<String> = [
        MetaKey.idempotencyKey, MetaKey.ifMatch, MetaKey.acceptLanguage, MetaKey.dryRun,
    ]

    /// A call on its way to its service.
    struct Onward: Sendable {
        let caller: any Caller
        let call: Call
        let contract: Contract
        let retry: RetryPolicy

        func answer() async throws(RPCError) -> CallAnswer {
            do throws(RPCError) {
                return try await caller.call(call, retry: retry)
            } catch {
                throw error.refusingReach(of: contract)
            }
        }
    }

    /// Who calls, and that they may: before anything else of the call is looked at.
    ///
    /// - Throws: ``RPCError`` `UNAUTHENTICATED`, `PERMISSION_DENIED`.
    func authorize(_ contract: Contract, authorization: String?) async throws -> Principal {
        let principal = try await identity.principal(authorization: authorization)
        try Self.permit(contract, to: principal)
        return principal
    }

    private static func permit(_ contract: Contract, to principal: Principal) throws(RPCError) {
        guard contract.access.scope(of: principal) != nil else {
            throw .permissionDenied.refusing(contract)
        }
    }

    /// Asks for somebody who is known already, with types at both ends: for what the gateway itself shows.
    ///
    /// - Throws: ``RPCError``, whatever the service says or the caller lacks.
    func ask<M: UnaryMethod>(
        _ method: M.Type,
        _ request: M.Request,
        as principal: Principal,
        meta: Meta,
        clientAddress: String?
    ) async throws -> M.Reply {
        let call = Call(
            method: M.contract.name,
            deadline: M.contract.timeLimit.map { .now + $0 },
            meta: meta,
            body: try JSONCoding.bytes(of: request)
        )
        let answer = try await send(
            call,
            of: M.contract,
            as: principal,
            clientAddress: clientAddress
        )
        return try JSONCoding.value(from: answer.body ?? Array("{}".utf8))
    }

    /// Sends a call for somebody who is known already.
    func send(
        _ call: Call,
        of contract: Contract,
        as principal: Principal,
        clientAddress: String?
    ) async throws -> CallAnswer {
        try Self.permit(contract, to: principal)
        return try await onward(call, of: contract, as: principal, clientAddress: clientAddress)
            .answer()
    }

    /// The call as it goes to its service.
    ///
    /// - Throws: ``RPCError`` `INVALID_ARGUMENT` where what its `meta` says cannot be.
    func onward(
        _ call: Call,
        of contract: Contract,
        as principal: Principal,
        clientAddress: String?
    ) throws -> Onward {
        guard let caller = callers[contract.service] else {
            throw RPCError.unimplemented(call.method)
        }
        var meta = call.meta.filter { Self.accepted.contains($0.key) }
        let violations = meta.violations(for: contract)
        guard violations.isEmpty else { throw RPCError.invalid(violations) }
        meta[MetaKey.authorization] = try tokens.authorization(
            for: principal,
            to: OwnServices.names.contains(contract.service)
                ? OwnServices.audience : contract.service
        )
        meta[MetaKey.clientAddress] = clientAddress
        // It ends in audit lines, which take neither any text nor any length of it.
        meta[MetaKey.traceparent] = Trace(continuing: call.meta[MetaKey.traceparent]).text
        return Onward(
            caller: caller,
            call: Call(
                method: call.method,
                deadline: call.deadline,
                meta: meta,
                body: call.body
            ),
            contract: contract,
            retry: RetryPolicy(contract.idempotency, meta)
        )
    }
}
