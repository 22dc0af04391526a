public import Logging
import Telemetry

/// Measures the calls that a handler answers, gives each its place in its trace, and says in the log what became of it.
public struct ObservedHandler: CallHandler {
    private let handler: any CallHandler
    public let meter: CallMeter
    private let log: CallLog

    /// - Parameter methods: what the handler answers; a call of anything else counts as `unknown`.
    public init(_ handler: any CallHandler, of methods: [Contract], logger: Logger) {
        self.handler = handler
        meter = CallMeter(methods: methods.map(\.name))
        let writes = methods.filter { $0.idempotency == .keyed }.map(\.name)
        log = CallLog(writes: Set(writes), logger: logger)
    }

    public func timeLimit(of method: String) -> Duration? { handler.timeLimit(of: method) }

    public func bodyLimit(of method: String) -> Int { handler.bodyLimit(of: method) }

    public func handle(
        _ call: consuming Call,
        items: any ItemSink
    ) async throws(RPCError) -> CallAnswer {
        let begin = ContinuousClock.now
        let method = call.method
        let trace = Trace(continuing: call.meta[MetaKey.traceparent])
        call.meta[MetaKey.traceparent] = trace.text
        let held = HeldCall(call)
        meter.begin()
        let result = await Trace.$current.withValue(trace) {
            let result = await Self.answer(held, by: handler, items)
            let duration = begin.duration(to: .now)
            meter.end(method, result.code, after: duration)
            log.answered(method, result.code, after: duration)
            return result
        }
        return try result.get()
    }

    private static func answer(
        _ held: HeldCall,
        by handler: any CallHandler,
        _ items: any ItemSink
    ) async -> Result<CallAnswer, RPCError> {
        do throws(RPCError) {
            return .success(try await handler.handle(held.take(), items: items))
        } catch {
            return .failure(error)
        }
    }
}

extension Result<CallAnswer, RPCError> {
    /// The failure's; nil where there is none.
    fileprivate var code: RPCCode? {
        if case .failure(let error) = self { error.code } else { nil }
    }
}
