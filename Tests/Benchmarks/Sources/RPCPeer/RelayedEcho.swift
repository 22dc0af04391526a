import RPC

/// Gives a body back unread, as a relay does.
struct RelayedEcho: CallHandler {
    func handle(_ call: consuming Call, items: any ItemSink) async throws(RPCError) -> CallAnswer {
        CallAnswer(body: call.body)
    }

    func timeLimit(of method: String) -> Duration? { .seconds(30) }

    static func call(_ bytes: Int) -> @Sendable (any Caller) async throws -> Void {
        let body = Array("\"\(String(repeating: "a", count: bytes - 2))\"".utf8)
        return { caller in
            let call = Call(method: "echo.v1.Echo", deadline: .now + .seconds(30), body: body)
            let answer = try await caller.call(call, retry: .never)
            guard answer.body?.count == bytes else { throw WrongAnswer() }
        }
    }
}

struct WrongAnswer: Error {}
