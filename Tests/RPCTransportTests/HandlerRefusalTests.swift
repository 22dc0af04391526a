import RPC
import Testing
import Values

@testable import RPCTransport

/// Whether a connection is read more slowly after its handler has asked to come again.
@Suite
struct HandlerRefusalTests {
    private static let busy = TestHandler { call, _ throws(RPCError) in
        guard call.method == "busy" else { return CallAnswer(body: call.body) }
        throw RPCError(
            .aborted,
            LocalizedText(vi: "Để sau.", en: "Later."),
            retryAfterMilliseconds: 1000
        )
    }

    private static func limits(handlerRefuses: Bool) -> WireLimits {
        var limits = WireLimits()
        (limits.refusalPause, limits.refusalPauseAtMost) = (.seconds(60), .seconds(60))
        limits.handlerRefuses = handlerRefuses
        return limits
    }

    private static func call(_ id: CallID, _ method: String) -> Message {
        Message(.call(id, method: method, timeoutMilliseconds: nil, meta: [:]), body: nil)
    }

    @Test
    func oneCallersErrorsDoNotHoldUpWhoSharesTheConnection() async throws {
        try await withServer(Self.busy, limits: Self.limits(handlerRefuses: false)) { port in
            try await withPeer(port: port) { peer in
                try await peer.send(Self.call(1, "busy"))
                #expect(try await peer.message()?.head.asksToComeAgain == true)
                try await peer.send(Self.call(2, "free"))
                #expect(try await peer.message()?.head == .reply(2, meta: [:]))
            }
        }
    }

    @Test
    func atADoorWhoeverGoesOnCallingIsReadLater() async throws {
        var limits = Self.limits(handlerRefuses: true)
        (limits.refusalPause, limits.refusalPauseAtMost) = (.milliseconds(300), .seconds(1))
        let waited = try await withServer(Self.busy, limits: limits) { port in
            try await withPeer(port: port) { peer in
                let begin = ContinuousClock.now
                try await peer.send(Self.call(1, "busy"))
                #expect(try await peer.message()?.head.asksToComeAgain == true)
                try await peer.send(Self.call(2, "free"))
                #expect(try await peer.message()?.head == .reply(2, meta: [:]))
                return begin.duration(to: .now)
            }
        }
        #expect(waited >= .milliseconds(300))
    }
}
