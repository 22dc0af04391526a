import NIOCore
import NIOPosix
import RPC
import ServiceLifecycle
import Testing
import Values

@testable import RPCTransport

@Suite
struct ClientRetryTests {
    /// A port at which nothing listens.
    ///
    /// It is below those that the system hands out, so that no other test is given it meanwhile.
    private static func freePort() async throws -> Int {
        while true {
            let port = Int.random(in: 15_000..<30_000)
            let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            guard let channel = try? await bootstrap.bind(host: "127.0.0.1", port: port).get()
            else {
                continue
            }
            try await channel.close()
            return port
        }
    }

    @Test
    func aRefusedDialIsUnavailableLongBeforeTheDeadline() async throws {
        try await withClient(port: try await Self.freePort()) { client in
            for retry in [RetryPolicy.never, .safe] {
                let deadline = ContinuousClock.now + .seconds(30)
                let error = await #expect(throws: RPCError.self) {
                    try await client.call(Call(method: "a", deadline: deadline), retry: retry)
                }
                #expect(error?.code == .unavailable)
                #expect(error?.message.en.contains("funding") == true)
                #expect(ContinuousClock.now < deadline)
            }
            let error = await #expect(throws: RPCError.self) {
                try await client.withStream(Call(method: "a")) { try await $0.next() }
            }
            #expect(error?.code == .unavailable)
        }
    }

    @Test
    func aRestartedServerIsFoundAgain() async throws {
        let first = try await StoppableServer(TestHandler.echo, port: try await Self.freePort())
        try await withClient(port: first.port) { client in
            let call = Call(method: "a", body: [0x31])
            #expect(try await client.call(call, retry: .never).body == [0x31])
            try await first.stop()
            let second = try await StoppableServer(TestHandler.echo, port: first.port)
            #expect(try await client.call(call, retry: .never).body == [0x31])
            try await second.stop()
        }
    }

    @Test
    func aServerThatComesUpDuringTheTriesIsFound() async throws {
        let port = try await Self.freePort()
        var settings = ClientSettings()
        settings.tries = 1000
        try await withClient(port: port, settings: settings) { client in
            async let answer = client.call(Call(method: "a", body: [0x31]), retry: .never)
            let server = try await StoppableServer(TestHandler.echo, port: port)
            #expect(try await answer.body == [0x31])
            try await server.stop()
        }
    }

    /// A server that reads the first call of each of its first connections and hangs up, and answers from then on.
    private static func flaky(hangUps: Int, seen: Bell) async throws -> any Channel {
        try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.pipeline.addHandler(HangUp(hangUps: hangUps, seen: seen))
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }

    private final class HangUp: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer
        let hangUps: Int
        let seen: Bell

        init(hangUps: Int, seen: Bell) {
            self.hangUps = hangUps
            self.seen = seen
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            seen.ring()
            if seen.count <= hangUps { return context.close(promise: nil) }
            let reply = bytes([Message(.reply(1, meta: [:]), body: [0x32])])
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: reply)), promise: nil)
        }
    }

    @Test
    func aLostConnectionIsTriedAgainWhereThatIsSafe() async throws {
        let seen = Bell()
        let server = try await Self.flaky(hangUps: 2, seen: seen)
        let port = try #require(server.localAddress?.port)
        try await withClient(port: port) { client in
            let answer = try await client.call(Call(method: "a"), retry: .safe)
            #expect(answer.body == [0x32])
            #expect(seen.count == 3)
        }
        try await server.close()
    }

    @Test
    func aLostConnectionIsNotTriedAgainOtherwise() async throws {
        let seen = Bell()
        let server = try await Self.flaky(hangUps: 1, seen: seen)
        let port = try #require(server.localAddress?.port)
        try await withClient(port: port) { client in
            let error = await #expect(throws: RPCError.self) {
                try await client.call(Call(method: "a"), retry: .never)
            }
            #expect(error?.code == .unavailable)
            #expect(seen.count == 1)
        }
        try await server.close()
    }

    @Test
    func triesAreBounded() async throws {
        let seen = Bell()
        let server = try await Self.flaky(hangUps: .max, seen: seen)
        let port = try #require(server.localAddress?.port)
        try await withClient(port: port) { client in
            let error = await #expect(throws: RPCError.self) {
                try await client.call(Call(method: "a"), retry: .safe)
            }
            #expect(error?.code == .unavailable)
            #expect(seen.count == ClientSettings().tries)
        }
        try await server.close()
    }

    @Test
    func aDeadPeerIsNoticedByItsSilence() async throws {
        let hole = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0).get()
        let port = try #require(hole.localAddress?.port)
        var settings = ClientSettings()
        settings.pingInterval = .milliseconds(20)
        settings.pingTime = .milliseconds(20)
        try await withClient(port: port, settings: settings) { client in
            let error = await #expect(throws: RPCError.self) {
                try await client.call(Call(method: "a"), retry: .never)
            }
            #expect(error?.code == .unavailable)
        }
        try await hole.close()
    }

    @Test
    func aClientThatIsToldToStopFinishesItsCalls() async throws {
        let (begun, release) = (Bell(), Bell())
        let handler = TestHandler { call, _ throws(RPCError) in
            begun.ring()
            await release.rung()
            return CallAnswer(body: [0x31])
        }
        try await withServer(handler) { port in
            let client = RPCClient(
                serviceName: "funding",
                host: "127.0.0.1",
                port: port,
                logger: quiet
            )
            let group = ServiceGroup(
                configuration: .init(services: [.init(service: client)], logger: quiet)
            )
            let finished = Task { try await group.run() }
            async let answer = client.call(Call(method: "a"), retry: .safe)
            await begun.rung()
            await group.triggerGracefulShutdown()
            release.ring()
            #expect(try await answer.body == [0x31])
            try await finished.value
            let error = await #expect(throws: RPCError.self) {
                try await client.call(Call(method: "a"), retry: .safe)
            }
            #expect(error?.code == .unavailable)
        }
    }
}
