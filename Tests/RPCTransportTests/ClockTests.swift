import Testing

@testable import RPCTransport

@Suite
struct ClockTests {
    private let now = ContinuousClock.now

    @Test
    func aMessageIsLateBySilenceOrByItsWholeTime() {
        var limits = WireLimits()
        limits.messageSilence = .seconds(30)
        limits.messageTime = .seconds(100)
        var clock = MessageClock(limits: limits)
        #expect(clock.deadline == nil)
        clock.heard(at: now, completed: false, isPartway: true)
        #expect(clock.deadline == now + .seconds(30))
        // A byte now and then does not keep it for ever.
        for second in stride(from: 20, through: 80, by: 20) {
            clock.heard(at: now + .seconds(second), completed: false, isPartway: true)
        }
        #expect(clock.deadline == now + .seconds(100))
        clock.heard(at: now + .seconds(90), completed: true, isPartway: true)
        #expect(clock.deadline == now + .seconds(120))
        clock.heard(at: now + .seconds(95), completed: true, isPartway: false)
        #expect(clock.deadline == nil)
    }

    @Test
    func aSilentPeerIsAskedOnceAndThenGivenUp() {
        var keepAlive = KeepAlive(interval: .seconds(20), patience: .seconds(10), now: now)
        func step(_ seconds: Int) -> KeepAlive.Step { keepAlive.step(at: now + .seconds(seconds)) }
        #expect(step(19) == .nothing)
        keepAlive.heard(at: now + .seconds(19))
        #expect(step(38) == .nothing)
        #expect(step(39) == .ping)
        #expect(step(48) == .nothing)
        keepAlive.heard(at: now + .seconds(48))
        #expect(step(49) == .nothing)
        #expect(step(68) == .ping)
        #expect(step(78) == .dead)
    }
}
