import RPC

/// Another caller before whose streams something happens.
struct InterruptedCaller: Caller {
    let inner: InProcessCaller
    let interruption: @Sendable () async throws -> Void

    func call(_ call: Call, retry: RetryPolicy) async throws(RPCError) -> CallAnswer {
        try await inner.call(call, retry: retry)
    }

    func withStream<Result: Sendable>(
        _ call: Call,
        _ body: (any ItemSource) async throws -> Result
    ) async throws -> Result {
        try await interruption()
        return try await inner.withStream(call, body)
    }
}
