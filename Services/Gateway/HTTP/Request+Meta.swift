import FoundationEssentials
import HTTPTypes
import Hummingbird
import RPC
import Telemetry

extension Request {
    /// For what is no method of a service, and has no dry run.
    ///
    /// - Throws: `INVALID_ARGUMENT` where one is asked for.
    func refuseDryRun() throws(RPCError) {
        guard headers[.dryRun] == nil else { throw .invalid([.noDryRun]) }
    }

    /// The call's `meta` from the request's headers.
    ///
    /// A write that names no idempotency key gets one of its own, so that at least what the gateway
    /// itself repeats is done once.
    func meta(for contract: Contract) -> Meta {
        var meta: Meta = [:]
        meta[MetaKey.authorization] = headers[.authorization]
        meta[MetaKey.acceptLanguage] = headers[.acceptLanguage]
        meta[MetaKey.ifMatch] = headers[.ifMatch]
        meta[MetaKey.idempotencyKey] = headers[.idempotencyKey]
        meta[MetaKey.dryRun] = headers[.dryRun]
        meta[MetaKey.traceparent] = Trace.current?.text
        if contract.idempotency == .keyed, meta[MetaKey.idempotencyKey] == nil {
            meta[MetaKey.idempotencyKey] = UUID().uuidString
        }
        return meta
    }
}
