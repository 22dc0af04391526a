import AccessControl
public import Logging

/// Answers calls from a router: who calls, may they, then the handler; and every failure as the one error.
public struct Dispatcher: CallHandler {
    private let router: Router
    private let authenticator: any Authenticator
    private let logger: Logger

    public init(router: Router, authenticator: any Authenticator, logger: Logger) {
        self.router = router
        self.authenticator = authenticator
        self.logger = logger
    }

    public func timeLimit(of method: String) -> Duration? {
        guard let entry = router.entries[method] else { return .seconds(30) }
        return entry.contract.timeLimit
    }

    public func bodyLimit(of method: String) -> Int {
        router.entries[method]?.contract.bodyLimit ?? Contract.unknownCallersBytes
    }

    public func handle(
        _ call: consuming Call,
        items: any ItemSink
    ) async throws(RPCError) -> CallAnswer {
        guard let entry = router.entries[call.method] else { throw .unimplemented(call.method) }
        let context = try authorize(call, entry.contract)
        let work = try prepare(call, entry)
        call.dropBody()
        do {
            let answer = try await work(context, items)
            // Whoever asked for nothing to be kept is not to believe so where it was.
            guard !context.isDryRun || answer.meta[MetaKey.dryRun] != nil else {
                throw DryRunKept()
            }
            return answer
        } catch {
            throw translate(error, context)
        }
    }

    /// Whatever is wrong with the call's meta and its body, said at once.
    private func prepare(_ call: Call, _ entry: Router.Entry) throws(RPCError) -> Router.Work {
        var violations = call.meta.violations(for: entry.contract)
        do throws(RPCError) {
            let work = try entry.prepare(call.body)
            if violations.isEmpty { return work }
        } catch {
            violations += error.violations
        }
        throw .invalid(violations)
    }

    private func authorize(_ call: Call, _ contract: Contract) throws(RPCError) -> CallContext {
        guard contract.access != .open else { return context(of: call, .anonymous, .none) }
        let principal = try principal(of: call)
        guard let scope = contract.access.scope(of: principal) else { throw .permissionDenied }
        return context(of: call, principal, scope)
    }

    private func principal(of call: Call) throws(RPCError) -> Principal {
        try authenticator.principal(authorization: call.meta[MetaKey.authorization])
    }

    private func context(
        of call: Call,
        _ principal: Principal,
        _ scope: Scope
    ) -> CallContext {
        CallContext(
            method: call.method,
            principal: principal,
            scope: scope,
            deadline: call.deadline,
            meta: call.meta.withoutMalformedTrace()
        )
    }

    /// A handler that took no notice: its contract has to say so.
    private struct DryRunKept: Error {}

    private func translate(_ error: any Error, _ context: CallContext) -> RPCError {
        if let error = error as? RPCError { return error }
        if error is CancellationError { return .cancelled }
        return .newFault(of: context.method, error, logger)
    }
}
