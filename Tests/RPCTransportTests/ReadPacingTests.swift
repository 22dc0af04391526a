import RPC
import Testing
import Values

@testable import RPCTransport

@Suite
struct ReadPacingTests {
    private static func limits() -> WireLimits {
        var limits = WireLimits()
        limits.refusalPause = .milliseconds(5)
        limits.refusalPauseAtMost = .milliseconds(50)
        return limits
    }

    @Test
    func withoutARefusalNothingWaits() {
        var pacing = ReadPacing(limits: Self.limits())
        #expect(pacing.pause() == nil && !pacing.isPausing)
    }

    @Test
    func eachRefusalIsWaitedForOnce() {
        var pacing = ReadPacing(limits: Self.limits())
        for _ in 0..<3 { pacing.refused() }
        #expect(pacing.pause() == .milliseconds(15) && pacing.isPausing)
        #expect(pacing.pause() == nil && pacing.isPausing)
        pacing.resume()
        #expect(pacing.pause() == nil && !pacing.isPausing)
    }

    @Test
    func whatIsRefusedInAPauseIsWaitedForAfterIt() {
        var pacing = ReadPacing(limits: Self.limits())
        pacing.refused()
        _ = pacing.pause()
        pacing.refused()
        pacing.refused()
        #expect(pacing.pause() == nil)
        pacing.resume()
        #expect(pacing.pause() == .milliseconds(10))
    }

    @Test
    func noWaitIsLongerThanTheLongest() {
        var pacing = ReadPacing(limits: Self.limits())
        for _ in 0..<1000 { pacing.refused() }
        #expect(pacing.pause() == .milliseconds(50))
    }

    @Test
    func whoeverWasRefusedIsHeardAgainAndCallsUnderWayAreAnsweredMeanwhile() async throws {
        let begun = Bell()
        let released = Bell()
        let handler = TestHandler { call, _ throws(RPCError) in
            guard call.method == "slow" else { throw .tooManyCalls(1) }
            begun.ring()
            await released.rung()
            return CallAnswer(body: [0x31])
        }
        try await withServer(handler) { port in
            try await withPeer(port: port) { peer in
                try await peer.send(Message(Self.call(1, "slow")))
                await begun.rung()
                try await peer.send(bytes((2...100).map { Message(Self.call($0, "busy")) }))
                for _ in 2...100 {
                    guard
                        case .error(_, .resourceExhausted, _, let meta)? = try await peer.message()?
                            .head
                    else {
                        Issue.record("it was not refused")
                        return
                    }
                    #expect(meta[MetaKey.retryAfterMilliseconds] == "1000")
                }
                released.ring()
                #expect(try await peer.message()?.body == [0x31])
                try await peer.send(Message(.ping(nonce: "n")))
                #expect(try await peer.message()?.head == .pong(nonce: "n"))
            }
        }
    }

    private static func call(_ id: CallID, _ method: String) -> Head {
        .call(id, method: method, timeoutMilliseconds: nil, meta: [:])
    }
}
