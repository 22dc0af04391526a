import RPC

/// A handler made of a closure.
struct TestHandler: CallHandler {
    var limit: Duration? = .seconds(30)
    var largestBody = Int.max
    let answer: @Sendable (Call, any ItemSink) async throws(RPCError) -> CallAnswer

    init(
        limit: Duration? = .seconds(30),
        largestBody: Int = .max,
        _ answer: @escaping @Sendable (Call, any ItemSink) async throws(RPCError) -> CallAnswer
    ) {
        self.limit = limit
        self.largestBody = largestBody
        self.answer = answer
    }

    func handle(_ call: Call, items: any ItemSink) async throws(RPCError) -> CallAnswer {
        try await answer(call, items)
    }

    func timeLimit(of method: String) -> Duration? { limit }

    func bodyLimit(of method: String) -> Int { largestBody }

    /// Answers every call with its own body.
    static let echo = TestHandler { call, _ throws(RPCError) in CallAnswer(body: call.body) }

    /// Answers no call until its task is cancelled.
    static let never = TestHandler { _, _ throws(RPCError) in
        try? await Task.sleep(for: .seconds(60))
        throw .cancelled
    }
}
