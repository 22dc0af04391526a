import Logging
import RPC
import RPCTransport

/// The gateway's own port of the wire, for machine clients and the operator's command.
///
/// Health, reflection and the figures of all are answered here; every other method goes on to its service.
struct WireFront: CallHandler {
    let relay: Relay
    let own: Dispatcher
    let metrics: SystemMetrics
    let admission: RequestAdmission
    let logger: Logger

    func timeLimit(of method: String) -> Duration? {
        guard let contract = MethodTable.contracts[method] else {
            return own.timeLimit(of: method)
        }
        return contract.timeLimit
    }

    func bodyLimit(of method: String) -> Int {
        MethodTable.contracts[method]?.bodyLimit ?? own.bodyLimit(of: method)
    }

    func handle(_ call: Call, items: any ItemSink) async throws(RPCError) -> CallAnswer {
        do {
            if call.method == ReadMetrics.contract.name { return try await report(to: call) }
            guard let contract = MethodTable.contracts[call.method] else {
                return try await own.handle(call, items: items)
            }
            if MethodTable.streams.contains(call.method) {
                return try await stream(onward(call, contract), to: items)
            }
            return try await admission.admit { try await onward(call, contract).answer() }
        } catch let error as RPCError {
            throw error
        } catch {
            throw Fault.logged(error, method: call.method, logger)
        }
    }

    private func report(to call: Call) async throws -> CallAnswer {
        let authorization = call.meta[MetaKey.authorization]
        _ = try await relay.authorize(ReadMetrics.contract, authorization: authorization)
        return CallAnswer(body: try Encoded(await metrics.report()).bytes)
    }

    private func stream(_ onward: Relay.Onward, to items: any ItemSink) async throws -> CallAnswer {
        try await onward.caller.withStream(onward.call) { source in
            while let item = try await source.next() { try await items.send(item) }
            return .end()
        }
    }

    private func onward(_ call: Call, _ contract: Contract) async throws -> Relay.Onward {
        let authorization = call.meta[MetaKey.authorization]
        let principal = try await relay.authorize(contract, authorization: authorization)
        return try relay.onward(
            call,
            of: contract,
            as: principal,
            clientAddress: call.peerAddress
        )
    }
}
