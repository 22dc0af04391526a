import RPC
import Testing

@testable import RPCTransport

/// One connection more than a server may have.
@Suite
struct ConnectionLimitTests {
    private static func limits(_ connections: Int) -> WireLimits {
        var limits = WireLimits()
        limits.connections = connections
        return limits
    }

    @Test
    func whoHasBeenSilentTheLongestMakesRoom() async throws {
        try await withServer(TestHandler.echo, limits: Self.limits(2)) { port in
            try await withPeer(port: port) { first in
                try await first.send(Message(.ping(nonce: "1")))
                #expect(try await first.message()?.head == .pong(nonce: "1"))
                try await withPeer(port: port) { second in
                    try await second.send(Message(.ping(nonce: "2")))
                    #expect(try await second.message()?.head == .pong(nonce: "2"))
                    try await withPeer(port: port) { third in
                        try await third.send(Message(.ping(nonce: "3")))
                        #expect(try await third.message()?.head == .pong(nonce: "3"))
                    }
                    try await second.send(Message(.ping(nonce: "4")))
                    #expect(try await second.message()?.head == .pong(nonce: "4"))
                }
                guard case .goAway(0, .resourceExhausted, _) = try await first.message()?.head
                else {
                    Issue.record("it was not told to go")
                    return
                }
                #expect(try await first.isAtEnd())
            }
        }
    }

    @Test
    func whereAllHaveCallsUnderWayTheNewOneIsToldSo() async throws {
        let begun = Bell()
        let handler = TestHandler { call, _ throws(RPCError) in
            begun.ring()
            try? await Task.sleep(for: .seconds(60))
            throw .cancelled
        }
        try await withServer(handler, limits: Self.limits(1)) { port in
            try await withPeer(port: port) { first in
                let call = Head.call(1, method: "a", timeoutMilliseconds: nil, meta: [:])
                try await first.send(Message(call))
                await begun.rung()
                try await withPeer(port: port) { second in
                    guard case .goAway(0, .resourceExhausted, _) = try await second.message()?.head
                    else {
                        Issue.record("it was not refused")
                        return
                    }
                }
                try await first.send(Message(.ping(nonce: "b")))
                #expect(try await first.message()?.head == .pong(nonce: "b"))
            }
        }
    }

    /// Anybody may watch a service's health, for as long as he likes.
    @Test
    func aWatchKeepsNobodyOut() async throws {
        let begun = Bell()
        let handler = TestHandler(limit: nil) { _, _ throws(RPCError) in
            begun.ring()
            try? await Task.sleep(for: .seconds(60))
            throw .cancelled
        }
        try await withServer(handler, limits: Self.limits(1)) { port in
            try await withPeer(port: port) { first in
                let call = Head.call(1, method: "a", timeoutMilliseconds: nil, meta: [:])
                try await first.send(Message(call))
                await begun.rung()
                try await withPeer(port: port) { second in
                    try await second.send(Message(.ping(nonce: "2")))
                    #expect(try await second.message()?.head == .pong(nonce: "2"))
                }
                guard case .goAway(1, .resourceExhausted, _) = try await first.message()?.head
                else {
                    Issue.record("it was not told to go")
                    return
                }
            }
        }
    }

    @Test
    func manyAtOnceAreNeverMoreThanTwiceAsManyAndAreForgotten() async throws {
        try await withServer(TestHandler.echo, limits: Self.limits(4)) { port in
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<100 {
                    group.addTask {
                        try? await withPeer(port: port) { peer in _ = try await peer.message() }
                    }
                }
                for _ in 0..<90 { await group.next() }
                group.cancelAll()
            }
            try await withClient(port: port) { client in
                let answer = try await client.call(
                    Call(method: "a.v1.B", body: [0x30]),
                    retry: .safe
                )
                #expect(answer.body == [0x30])
            }
        }
    }
}
