import Testing

@testable import Postgres

@Suite
struct SessionPoolTests {
    private let now = ContinuousClock.now

    /// A pool whose first session is open and leased to request 1.
    private func leasedPool(limit: Int = 1, waitingLimit: Int = 2) -> SessionPool {
        var pool = SessionPool(limit: limit, waitingLimit: waitingLimit)
        _ = pool.lease(1, now: now)
        _ = pool.opened(1)
        return pool
    }

    @Test
    func opensASessionWhenSomebodyNeedsOneAndKeepsIt() {
        var pool = SessionPool(limit: 2, waitingLimit: 2)
        #expect(pool.lease(1, now: now) == [.open(session: 1)])
        #expect(pool.opened(1) == [.grant(request: 1, session: 1)])
        #expect(pool.returned(1, .clean, now: now) == [])
        #expect(pool.isIdle)
        #expect(pool.lease(2, now: now) == [.grant(request: 2, session: 1)])
    }

    @Test
    func aReturnedSessionGoesToWhoeverWaitsLongest() {
        var pool = leasedPool()
        #expect(pool.lease(2, now: now) == [])
        #expect(pool.lease(3, now: now) == [])
        #expect(pool.returned(1, .clean, now: now) == [.grant(request: 2, session: 1)])
    }

    @Test
    func aFullQueueAnswersAtOnce() {
        var pool = leasedPool(waitingLimit: 1)
        _ = pool.lease(2, now: now)
        #expect(pool.lease(3, now: now) == [.fail(request: 3, .poolExhausted)])
        pool.abandon(2)
        #expect(pool.lease(4, now: now) == [])
    }

    @Test
    func aDirtySessionIsResetBeforeItServesAgain() {
        var pool = leasedPool()
        _ = pool.lease(2, now: now)
        #expect(pool.returned(1, .dirty, now: now) == [.reset(session: 1)])
        #expect(pool.returned(1, .clean, now: now) == [.grant(request: 2, session: 1)])
    }

    @Test
    func aSpoiltSessionIsClosedAndReplacedForThoseWhoWait() {
        var pool = leasedPool()
        _ = pool.lease(2, now: now)
        #expect(pool.returned(1, .spoilt, now: now) == [.close(session: 1), .open(session: 2)])
        #expect(pool.opened(2) == [.grant(request: 2, session: 2)])
    }

    @Test
    func aLostSessionIsReplacedForThoseWhoWait() {
        var pool = leasedPool()
        _ = pool.lease(2, now: now)
        #expect(pool.lost(1, now: now) == [.open(session: 2)])
        #expect(pool.returned(1, .clean, now: now) == [])
    }

    @Test
    func everyoneFailsWithAFailedAttemptAndNewOnesDoUntilTheNext() {
        var pool = SessionPool(limit: 2, waitingLimit: 2)
        _ = pool.lease(1, now: now)
        #expect(pool.openFailed(1, now: now) == [.fail(request: 1, .unavailable)])
        #expect(pool.lease(2, now: now) == [.fail(request: 2, .unavailable)])
        #expect(pool.lease(3, now: now + Backoff.longest) == [.open(session: 2)])
    }

    @Test
    func withASessionAliveAFailedAttemptLeavesTheOthersWaiting() throws {
        var pool = leasedPool(limit: 2)
        #expect(pool.lease(2, now: now) == [.open(session: 2)])
        #expect(pool.openFailed(2, now: now) == [])
        let retry = try #require(pool.nextRetry)
        #expect(pool.tick(now: retry) == [.open(session: 3)])
        #expect(pool.nextRetry == nil)
        #expect(pool.returned(1, .clean, now: now) == [.grant(request: 2, session: 1)])
    }

    @Test
    func opensNoMoreThanAreWaitedForNorThanTheLimit() {
        var pool = SessionPool(limit: 2, waitingLimit: 8)
        #expect(pool.lease(1, now: now) == [.open(session: 1)])
        #expect(pool.lease(2, now: now) == [.open(session: 2)])
        #expect(pool.lease(3, now: now) == [])
    }
}
