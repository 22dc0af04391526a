import AccessControl
import RPC
import Testing

@Suite
struct TypedCallTests {
    /// Remembers how a call was made, and answers it with a body.
    private struct Recorder: Caller {
        let body: [UInt8]?
        let seen: @Sendable (Call, RetryPolicy) -> Void

        func call(_ call: Call, retry: RetryPolicy) async throws(RPCError) -> CallAnswer {
            seen(call, retry)
            return CallAnswer(body: body)
        }

        func withStream<Result: Sendable>(
            _ call: Call,
            _ body: (any ItemSource) async throws -> Result
        ) async throws -> Result {
            throw RPCError.unimplemented(call.method)
        }
    }

    @Test
    func aReadMayBeRepeatedAndAWriteOnlyUnderItsKey() async throws {
        #expect(RetryPolicy(.read, [:]) == .safe)
        #expect(RetryPolicy(.keyed, [:]) == .never)
        #expect(RetryPolicy(.keyed, [MetaKey.idempotencyKey: "k"]) == .safe)
        let recorder = Recorder(body: nil) { call, retry in
            #expect(call.method == "test.v1.Note")
            #expect(retry == .safe)
        }
        let options = CallOptions(meta: [MetaKey.idempotencyKey: "k"])
        _ = try await recorder.call(Noting.self, Empty(), options: options)
    }

    @Test
    func theMethodsTimeLimitIsTheDeadlineWhereNoneIsGiven() async throws {
        let before = ContinuousClock.now
        let recorder = Recorder(body: nil) { call, _ in
            #expect(call.deadline.map { $0 >= before + .seconds(30) } == true)
        }
        _ = try await recorder.call(Noting.self, Empty())
        let given = before + .seconds(2)
        let other = Recorder(body: nil) { call, _ in #expect(call.deadline == given) }
        _ = try await other.call(Noting.self, Empty(), options: CallOptions(deadline: given))
    }

    @Test
    func anAnswerOfAnotherShapeIsAnErrorOfOurs() async {
        let recorder = Recorder(body: Array(#"{"numbr":1}"#.utf8)) { _, _ in }
        let error = await #expect(throws: RPCError.self) {
            _ = try await recorder.call(Doubling.self, .init(number: 1))
        }
        #expect(error?.code == .internal)
    }

    @Test
    func whatIsPassedOnIsTheCallersAndNotTheWrites() {
        let context = CallContext(
            method: "m",
            principal: .anonymous,
            scope: .none,
            deadline: .now,
            meta: [
                MetaKey.authorization: "Bearer x", MetaKey.traceparent: "t",
                MetaKey.idempotencyKey: "k",
                MetaKey.ifMatch: "7", MetaKey.acceptLanguage: "en",
                MetaKey.clientAddress: "10.0.0.1",
                MetaKey.snapshot: "s",
            ]
        )
        let options = CallOptions(onwardFrom: context)
        #expect(options.deadline == context.deadline)
        #expect(
            Set(options.meta.keys) == [
                MetaKey.authorization, MetaKey.traceparent, MetaKey.acceptLanguage,
                MetaKey.clientAddress,
            ]
        )
    }
}
