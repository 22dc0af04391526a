import RPC
import ServiceLifecycle
import Testing

@testable import RPCTransport

@Suite
struct ServerDrainTests {
    private static func call(_ id: CallID) -> Message {
        Message(.call(id, method: "a", timeoutMilliseconds: nil, meta: [:]), body: [0x31])
    }

    @Test
    func callsUnderWayFinishAndFurtherOnesAreNotTaken() async throws {
        let (begun, release) = (Bell(), Bell())
        let handler = TestHandler { call, _ throws(RPCError) in
            begun.ring()
            await release.rung()
            return CallAnswer(body: call.body)
        }
        let server = try await StoppableServer(handler)
        try await withPeer(port: server.port) { peer in
            try await peer.send(Self.call(1))
            await begun.rung()
            await server.group.triggerGracefulShutdown()
            guard case .goAway(1, .unavailable, _) = try await peer.message()?.head else {
                Issue.record("no goaway")
                return
            }
            try await peer.send(Self.call(2), Message(.ping(nonce: "x")))
            #expect(try await peer.message()?.head == .pong(nonce: "x"))
            release.ring()
            #expect(try await peer.message() == Message(.reply(1, meta: [:]), body: [0x31]))
            #expect(try await peer.isAtEnd())
        }
        try await server.finished.value
        #expect(begun.count == 1)
    }

    @Test
    func aWatchIsEndedAtOnceWithAnAnswer() async throws {
        let begun = Bell()
        let handler = TestHandler(limit: nil) { _, _ throws(RPCError) in
            begun.ring()
            try? await Task.sleep(for: .seconds(60))
            throw .cancelled
        }
        let server = try await StoppableServer(handler)
        try await withPeer(port: server.port) { peer in
            try await peer.send(Self.call(1))
            await begun.rung()
            await server.group.triggerGracefulShutdown()
            guard case .goAway(1, .unavailable, _) = try await peer.message()?.head,
                case .error(1, .unavailable, _, _) = try await peer.message()?.head
            else {
                Issue.record("the watch was not ended")
                return
            }
            #expect(try await peer.isAtEnd())
        }
        try await server.finished.value
    }

    @Test
    func callsThatDoNotFinishAreAnsweredBeforeTheEnd() async throws {
        let begun = Bell()
        let handler = TestHandler { _, _ throws(RPCError) in
            begun.ring()
            try? await Task.sleep(for: .seconds(60))
            throw .cancelled
        }
        var limits = WireLimits()
        limits.drainTime = .milliseconds(50)
        let server = try await StoppableServer(handler, limits: limits)
        try await withPeer(port: server.port) { peer in
            try await peer.send(Self.call(1))
            await begun.rung()
            await server.group.triggerGracefulShutdown()
            guard case .goAway(1, .unavailable, _) = try await peer.message()?.head,
                case .error(1, .unavailable, _, _) = try await peer.message()?.head
            else {
                Issue.record("the call was left without an answer")
                return
            }
            #expect(try await peer.isAtEnd())
        }
        try await server.finished.value
    }

    @Test
    func anIdleConnectionDoesNotHoldUpTheEnd() async throws {
        let server = try await StoppableServer(TestHandler.echo)
        try await withPeer(port: server.port) { peer in
            try await peer.send(Message(.ping(nonce: "a")))
            _ = try await peer.message()
            await server.group.triggerGracefulShutdown()
            guard case .goAway(0, .unavailable, _) = try await peer.message()?.head else {
                Issue.record("no goaway")
                return
            }
            #expect(try await peer.isAtEnd())
        }
        try await server.finished.value
    }

    @Test
    func aPortInUseIsSaidInOneSentence() async throws {
        try await withServer(TestHandler.echo) { port in
            let second = RPCServer(
                host: "127.0.0.1",
                port: port,
                handler: TestHandler.echo,
                logger: quiet
            )
            let error = await #expect(throws: RPCServerError.self) { try await second.run() }
            #expect(error == .addressInUse("127.0.0.1", port))
            // Whoever waits for the port is told too.
            await #expect(throws: RPCServerError.self) { try await second.boundPort() }
            #expect(
                error?.description == "The address 127.0.0.1:\(port) is in use by another program."
            )
        }
    }

    @Test
    func aSlowReaderStillGetsItsLastAnswers() async throws {
        let (begun, release) = (Bell(), Announcement<Bool>())
        let large = [UInt8](repeating: 0x31, count: 4 << 20)
        let handler = TestHandler { _, _ throws(RPCError) in
            begun.ring()
            _ = await release.value()
            return CallAnswer(body: large)
        }
        var limits = WireLimits()
        limits.lingerTime = .milliseconds(1)
        let server = try await StoppableServer(handler, limits: limits)
        try await withPeer(port: server.port) { peer in
            for id in 1...6 { try await peer.send(Self.call(id)) }
            await begun.rung(6)
            await server.group.triggerGracefulShutdown()
            release.announce(true)
            try await Task.sleep(for: .milliseconds(50))
            var answers = 0
            while let message = try await peer.message() {
                if case .reply = message.head, message.body == large { answers += 1 }
            }
            #expect(answers == 6)
        }
        try await server.finished.value
    }
}
