import RPC
import Testing

@testable import RPCTransport

/// What bodies may take of a server's memory.
@Suite
struct ServerBodyTests {
    private static let kibibyte = [UInt8](repeating: 0x20, count: 1 << 10)

    private static func call(_ id: CallID, method: String = "a", _ body: [UInt8]) -> Message {
        Message(.call(id, method: method, timeoutMilliseconds: nil, meta: [:]), body: body)
    }

    private func isRefused(_ message: Message?, _ id: CallID, waits: Bool = true) -> Bool {
        guard case .error(id, .resourceExhausted, _, let meta) = message?.head else { return false }
        return (meta[MetaKey.retryAfterMilliseconds] != nil) == waits
    }

    @Test
    func aBodyOverItsMethodsLimitFailsItsCallAloneAndIsNotRead() async throws {
        let handler = TestHandler(largestBody: 1 << 10, TestHandler.echo.answer)
        try await withServer(handler) { port in
            try await withPeer(port: port) { peer in
                let over = [UInt8](repeating: 0x20, count: 3 << 20)
                // It is answered though its last byte never came before.
                try await peer.send(bytes([Self.call(1, over)]).dropLast())
                #expect(isRefused(try await peer.message(), 1, waits: false))
                try await peer.send([0x20] + bytes([Self.call(2, Self.kibibyte)]))
                #expect(
                    try await peer.message() == Message(.reply(2, meta: [:]), body: Self.kibibyte)
                )
            }
        }
    }

    @Test
    func aConnectionHoldsNoMoreBodiesThanItsBudget() async throws {
        var limits = WireLimits()
        limits.connectionBodyBytes = 2 << 10
        let handler = TestHandler { call, _ throws(RPCError) in
            if call.method == "a" { try? await Task.sleep(for: .seconds(60)) }
            return CallAnswer(meta: [MetaKey.version: String(call.body?.count ?? 0)])
        }
        try await withServer(handler, limits: limits) { port in
            try await withPeer(port: port) { peer in
                for id in 1...3 { try await peer.send(Self.call(id, Self.kibibyte)) }
                #expect(isRefused(try await peer.message(), 3))
                // Another connection has its own.
                try await withPeer(port: port) { other in
                    try await other.send(Self.call(1, method: "b", Self.kibibyte))
                    #expect(
                        try await other.message()?.head
                            == .reply(1, meta: [MetaKey.version: "1024"])
                    )
                }
                // There is room again when a call is over; calls without a body never lack it.
                let bare = Head.call(4, method: "b", timeoutMilliseconds: nil, meta: [:])
                try await peer.send(Message(bare))
                #expect(try await peer.message()?.head == .reply(4, meta: [MetaKey.version: "0"]))
                try await peer.send(Message(.cancel(1)))
                _ = try await peer.message()
                try await takesAgain(&peer)
            }
        }
    }

    /// The room of a call that is over comes back as soon as its task has seen that.
    private func takesAgain(_ peer: inout Peer) async throws {
        for id in 5...500 {
            try await peer.send(Self.call(id, method: "b", Self.kibibyte))
            if case .reply = try await peer.message()?.head { return }
            try await Task.sleep(for: .milliseconds(2))
        }
        Issue.record("the room did not come back")
    }

    @Test
    func allConnectionsTogetherHoldNoMoreThanTheServersBudget() async throws {
        var limits = WireLimits()
        limits.serverBodyBytes = 2 << 10
        try await withServer(TestHandler.never, limits: limits) { port in
            try await withPeer(port: port) { peer in
                try await peer.send(Self.call(1, Self.kibibyte), Message(.ping(nonce: "taken")))
                #expect(try await peer.message()?.head == .pong(nonce: "taken"))
                try await withPeer(port: port) { other in
                    // The first is held half read.
                    try await other.send(
                        bytes([Self.call(1, Self.kibibyte), Self.call(2, Self.kibibyte)])
                    )
                    #expect(isRefused(try await other.message(), 2))
                }
            }
        }
    }

    @Test
    func whatWasReadOfABodyGoesWithItsConnection() async throws {
        var limits = WireLimits()
        limits.serverBodyBytes = 1 << 10
        try await withServer(TestHandler.echo, limits: limits) { port in
            try await withPeer(port: port) { peer in
                try await peer.send(
                    bytes([Message(.ping(nonce: "x")), Self.call(1, Self.kibibyte)]).dropLast()
                )
                #expect(try await peer.message()?.head == .pong(nonce: "x"))
            }
            try await withPeer(port: port) { peer in try await takesAgain(&peer) }
        }
    }

    @Test
    func aBodyThatIsDroppedMakesRoomThoughItsCallGoesOn() async throws {
        struct Dropping: CallHandler {
            let dropped = Bell()

            func handle(
                _ call: consuming Call,
                items: any ItemSink
            ) async throws(RPCError) -> CallAnswer {
                call.dropBody()
                dropped.ring()
                try? await Task.sleep(for: .seconds(60))
                throw .cancelled
            }

            func timeLimit(of method: String) -> Duration? { nil }
        }
        var limits = WireLimits()
        limits.connectionBodyBytes = 1 << 10
        let handler = Dropping()
        try await withServer(handler, limits: limits) { port in
            try await withPeer(port: port) { peer in
                for id in 1...20 {
                    try await peer.send(Self.call(id, Self.kibibyte))
                    await handler.dropped.rung()
                }
                #expect(handler.dropped.count == 20)
            }
        }
    }

    @Test
    func aBodyBehindAnythingButACallIsNotHeld() async throws {
        var limits = WireLimits()
        limits.connectionBodyBytes = 0
        try await withServer(TestHandler.echo, limits: limits) { port in
            try await withPeer(port: port) { peer in
                try await peer.send(Message(.ping(nonce: "x"), body: Self.kibibyte))
                try await peer.send(Message(.unknown, body: Self.kibibyte))
                try await peer.send(Message(.ping(nonce: "y")))
                for nonce in ["x", "y"] {
                    #expect(try await peer.message()?.head == .pong(nonce: nonce))
                }
            }
        }
    }
}
