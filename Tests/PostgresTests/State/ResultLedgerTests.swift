import Testing

@testable import Postgres

@Suite
struct ResultLedgerTests {
    @Test
    func givesEachRoundItsOwnAnswerInOrder() {
        var ledger = ResultLedger()
        ledger.sent(request: 1, steps: [.answer])
        ledger.sent(request: 2, steps: [.discard, .answer])
        #expect(ledger.receive(.success) == .keep)
        #expect(ledger.receive(.end) == .drop)
        #expect(ledger.receive(.sync) == .over(request: 1, unprepared: []))
        #expect(ledger.receive(.success) == .drop)
        #expect(ledger.receive(.end) == .drop)
        #expect(ledger.receive(.success) == .keep)
        #expect(ledger.receive(.end) == .drop)
        #expect(ledger.receive(.sync) == .over(request: 2, unprepared: []))
        #expect(ledger.isEmpty)
    }

    @Test
    func anErrorFailsItsOwnRoundAndSkipsTheRestOfIt() {
        var ledger = ResultLedger()
        ledger.sent(request: 1, steps: [.discard, .prepare(name: "s2"), .answer])
        ledger.sent(request: 2, steps: [.answer])
        #expect(ledger.receive(.failure) == .blame)
        #expect(ledger.receive(.end) == .drop)
        for _ in 0..<2 {
            #expect(ledger.receive(.skipped) == .drop)
            #expect(ledger.receive(.end) == .drop)
        }
        #expect(ledger.receive(.sync) == .over(request: 1, unprepared: ["s2"]))
        #expect(ledger.receive(.success) == .keep)
    }

    @Test
    func aStatementThatFailsToPrepareIsReportedAsUnprepared() {
        var ledger = ResultLedger()
        ledger.sent(request: 1, steps: [.prepare(name: "s1"), .answer])
        #expect(ledger.receive(.failure) == .blame)
        #expect(ledger.receive(.end) == .drop)
        #expect(ledger.receive(.skipped) == .drop)
        #expect(ledger.receive(.end) == .drop)
        #expect(ledger.receive(.sync) == .over(request: 1, unprepared: ["s1"]))
    }

    @Test
    func anErrorAtTheSyncFailsTheRound() {
        var ledger = ResultLedger()
        ledger.sent(request: 1, steps: [.answer])
        _ = ledger.receive(.success)
        _ = ledger.receive(.end)
        #expect(ledger.receive(.failure) == .blame)
        #expect(ledger.receive(.sync) == .over(request: 1, unprepared: []))
    }

    @Test(arguments: [ResultLedger.Arrival.end, .sync, .skipped])
    func whatTheProtocolDoesNotAllowIsAViolation(arrival: ResultLedger.Arrival) {
        var ledger = ResultLedger()
        #expect(ledger.receive(arrival) == .violation)
        ledger.sent(request: 1, steps: [.answer])
        #expect(ledger.receive(arrival) == .violation)
    }

    @Test
    func aLostConnectionLeavesTheUnansweredInOrder() {
        var ledger = ResultLedger()
        for request in 1...3 { ledger.sent(request: UInt64(request), steps: [.answer]) }
        _ = ledger.receive(.success)
        _ = ledger.receive(.end)
        _ = ledger.receive(.sync)
        #expect(ledger.abandonAll() == [2, 3])
        #expect(ledger.isEmpty)
    }

    @Test
    func theResultOfCommitIsToldApart() {
        var ledger = ResultLedger()
        ledger.sent(request: 1, steps: [.answer, .commit])
        #expect(ledger.receive(.success) == .keep)
        #expect(ledger.receive(.end) == .drop)
        #expect(ledger.receive(.success) == .keepCommit)
    }
}
