import Testing

@testable import Postgres

@Suite
struct PipelinePoolTests {
    private let now = ContinuousClock.now

    private func openPool(slots: Int = 2) -> PipelinePool {
        var pool = PipelinePool(slots: slots)
        _ = pool.openAll()
        for slot in 0..<slots { _ = pool.opened(slot: slot) }
        return pool
    }

    @Test
    func theFirstRequestOpensEverySlotAndWaits() {
        var pool = PipelinePool(slots: 2)
        #expect(pool.submit(1) == [.open(slot: 0), .open(slot: 1)])
        #expect(pool.submit(2) == [])
        #expect(pool.opened(slot: 1) == [.send(request: 1, slot: 1), .send(request: 2, slot: 1)])
    }

    @Test
    func requestsAreSpreadOverTheOpenSlots() {
        var pool = openPool()
        #expect(pool.submit(1) == [.send(request: 1, slot: 0)])
        #expect(pool.submit(2) == [.send(request: 2, slot: 1)])
        pool.finished(2, slot: 1)
        #expect(pool.submit(3) == [.send(request: 3, slot: 1)])
    }

    @Test
    func aFullQueueAnswersAtOnceAndHasRoomAgainAfterwards() {
        var pool = openPool(slots: 1)
        let limit = UInt64(PipelinePool.requestsPerSlot)
        for request in 1...limit { _ = pool.submit(request) }
        #expect(pool.submit(limit + 1) == [.fail(request: limit + 1, .poolExhausted)])
        pool.finished(1, slot: 0)
        #expect(pool.submit(limit + 2) == [.send(request: limit + 2, slot: 0)])
    }

    @Test
    func whatWasSentOnALostConnectionIsSentOnceMore() {
        var pool = openPool()
        _ = pool.submit(1)
        #expect(pool.lost(slot: 0, unanswered: [1], now: now) == [.open(slot: 0)])
        #expect(pool.opened(slot: 0) == [.send(request: 1, slot: 0)])
        #expect(
            pool.lost(slot: 0, unanswered: [1], now: now)
                == [.open(slot: 0), .fail(request: 1, .unavailable)]
        )
        #expect(pool.isIdle)
    }

    @Test
    func everyoneFailsWhenTheLastAttemptDoesAndNewOnesFailAtOnce() throws {
        var pool = openPool()
        _ = pool.lost(slot: 0, unanswered: [], now: now)
        _ = pool.lost(slot: 1, unanswered: [], now: now)
        #expect(pool.submit(7) == [])
        #expect(pool.openFailed(slot: 0, now: now) == [])
        #expect(pool.openFailed(slot: 1, now: now) == [.fail(request: 7, .unavailable)])
        #expect(pool.submit(8) == [.fail(request: 8, .unavailable)])
        let retry = try #require(pool.nextRetry)
        #expect(retry > now)
        #expect(pool.tick(now: now) == [])
        #expect(pool.tick(now: retry + Backoff.longest).count == 2)
        #expect(pool.submit(9) == [])
    }

    @Test
    func whatWasLostGoesToAnOpenSlotWhenItsOwnCannotBeOpenedAgain() {
        var pool = openPool()
        _ = pool.submit(1)
        _ = pool.lost(slot: 0, unanswered: [1], now: now)
        #expect(pool.openFailed(slot: 0, now: now) == [.send(request: 1, slot: 1)])
    }

    @Test
    func aStaleStatementIsTriedOnceMoreOnly() {
        var pool = openPool(slots: 1)
        _ = pool.submit(1)
        #expect(pool.retry(1, slot: 0) == .send(request: 1, slot: 0))
        #expect(pool.retry(1, slot: 0) == .fail(request: 1, .staleStatement))
        #expect(pool.isIdle)
    }

    @Test
    func anAbandonedRequestIsNotSentLater() {
        var pool = PipelinePool(slots: 1)
        _ = pool.submit(1)
        _ = pool.submit(2)
        pool.abandon(1)
        #expect(pool.opened(slot: 0) == [.send(request: 2, slot: 0)])
    }
}
