import RPC
import Testing

@testable import RPCTransport

@Suite
struct ServerDeadlineTests {
    @Test
    func theAnswerComesAtTheDeadlineThoughTheHandlerDoesNotListen() async throws {
        let (release, late) = (Bell(), Bell())
        let handler = TestHandler { _, _ throws(RPCError) in
            // A task of its own is not cancelled with this one.
            await Task.detached { await release.rung() }.value
            late.ring()
            return CallAnswer(body: [0x31])
        }
        try await withServer(handler) { port in
            try await withPeer(port: port) { peer in
                try await peer.send(
                    Message(.call(1, method: "a", timeoutMilliseconds: 30, meta: [:]))
                )
                guard case .error(1, .deadlineExceeded, _, _) = try await peer.message()?.head
                else {
                    Issue.record("no answer at the deadline")
                    return
                }
                #expect(late.count == 0)
                release.ring()
                await late.rung()
                // What the handler says by then is thrown away.
                try await peer.send(Message(.ping(nonce: "after")))
                #expect(try await peer.message()?.head == .pong(nonce: "after"))
            }
        }
    }

    @Test
    func theDeadlineCancelsTheHandlersTask() async throws {
        let cancelled = Bell()
        let handler = TestHandler { call, _ throws(RPCError) in
            #expect(call.deadline != nil)
            try? await Task.sleep(for: .seconds(60))
            if Task.isCancelled { cancelled.ring() }
            throw .cancelled
        }
        try await withServer(handler) { port in
            try await withPeer(port: port) { peer in
                try await peer.send(
                    Message(.call(1, method: "a", timeoutMilliseconds: 10, meta: [:]))
                )
                guard case .error(1, .deadlineExceeded, _, _) = try await peer.message()?.head
                else {
                    Issue.record("no answer at the deadline")
                    return
                }
                await cancelled.rung()
            }
        }
    }

    @Test
    func theMethodsOwnLimitHoldsWhereTheCallBringsNone() async throws {
        let handler = TestHandler(limit: .milliseconds(20), TestHandler.never.answer)
        try await withServer(handler) { port in
            try await withPeer(port: port) { peer in
                try await peer.send(
                    Message(.call(1, method: "a", timeoutMilliseconds: nil, meta: [:])),
                    Message(.call(2, method: "a", timeoutMilliseconds: 60_000, meta: [:]))
                )
                for id in 1...2 {
                    guard case .error(id, .deadlineExceeded, _, _) = try await peer.message()?.head
                    else {
                        Issue.record("call \(id) lives for ever")
                        return
                    }
                }
            }
        }
    }

    @Test
    func aTimeoutOfNothingIsOverAtOnce() async throws {
        try await withServer(TestHandler.never) { port in
            try await withPeer(port: port) { peer in
                try await peer.send(
                    Message(.call(1, method: "a", timeoutMilliseconds: 0, meta: [:]))
                )
                guard case .error(1, .deadlineExceeded, _, _) = try await peer.message()?.head
                else {
                    Issue.record("no answer")
                    return
                }
            }
        }
    }

    @Test
    func cancelReachesTheHandlerAndIsAnswered() async throws {
        let (begun, cancelled) = (Bell(), Bell())
        let handler = TestHandler(limit: nil) { call, _ throws(RPCError) in
            #expect(call.deadline == nil)
            begun.ring()
            try? await Task.sleep(for: .seconds(60))
            if Task.isCancelled { cancelled.ring() }
            throw .cancelled
        }
        try await withServer(handler) { port in
            try await withPeer(port: port) { peer in
                try await peer.send(
                    Message(.call(1, method: "a", timeoutMilliseconds: nil, meta: [:]))
                )
                await begun.rung()
                try await peer.send(Message(.cancel(1)), Message(.cancel(1)), Message(.cancel(99)))
                guard case .error(1, .cancelled, _, _) = try await peer.message()?.head else {
                    Issue.record("cancel was not answered")
                    return
                }
                await cancelled.rung()
                // The second and the unknown one are ignored.
                try await peer.send(Message(.ping(nonce: "x")))
                #expect(try await peer.message()?.head == .pong(nonce: "x"))
            }
        }
    }

    @Test
    func aCallerThatGoesAwayCancelsItsCalls() async throws {
        let (begun, cancelled) = (Bell(), Bell())
        let handler = TestHandler { _, _ throws(RPCError) in
            begun.ring()
            try? await Task.sleep(for: .seconds(60))
            if Task.isCancelled { cancelled.ring() }
            throw .cancelled
        }
        try await withServer(handler) { port in
            try await withPeer(port: port) { peer in
                try await peer.send(
                    Message(.call(1, method: "a", timeoutMilliseconds: nil, meta: [:])),
                    Message(.call(2, method: "a", timeoutMilliseconds: nil, meta: [:]))
                )
                await begun.rung(2)
            }
            await cancelled.rung(2)
        }
    }
}
