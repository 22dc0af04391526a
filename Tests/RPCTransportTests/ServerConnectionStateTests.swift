import RPC
import Testing
import Values

@testable import RPCTransport

@Suite
struct ServerConnectionStateTests {
    private let now = ContinuousClock.now

    private func open(_ id: CallID, timeout: Int? = nil, meta: Meta = [:]) -> Message {
        Message(.call(id, method: "m", timeoutMilliseconds: timeout, meta: meta))
    }

    private func state(
        _ limits: WireLimits = WireLimits(),
        open ids: CallID...
    ) -> ServerConnectionState {
        var state = ServerConnectionState(limits: limits)
        for id in ids { _ = state.receive(open(id), at: now) { _ in nil } }
        return state
    }

    @Test(
        arguments: [
            (10_000, Duration.seconds(30), Duration.seconds(10)),
            (60_000, .seconds(30), .seconds(30)),
            (nil, .seconds(30), .seconds(30)), (10_000, nil, .seconds(10)), (nil, nil, nil),
            (Head.greatestInteger, nil, .milliseconds(Head.greatestInteger)),
        ] as [(Int?, Duration?, Duration?)]
    )
    func theNearerOfTheTwoLimitsIsTheDeadline(_ told: Int?, _ own: Duration?, _ expected: Duration?)
    {
        var state = state()
        let action = state.receive(open(1, timeout: told), at: now) { _ in own }
        guard case .start(1, let call) = action else {
            Issue.record("not started")
            return
        }
        #expect(call.deadline == expected.map { now + $0 })
        #expect(state.nextDeadline == call.deadline)
    }

    @Test
    func idsIncreaseOrTheConnectionEnds() {
        var state = state(open: 5)
        _ = state.finish(5, .success(CallAnswer()))
        guard case .giveUp(let message) = state.receive(open(5), at: now, timeLimit: { _ in nil })
        else {
            Issue.record("taken twice")
            return
        }
        #expect(
            message.head
                == .goAway(
                    lastID: 5,
                    code: .invalidArgument,
                    message: ProtocolViolation.idNotIncreasing(5, after: 5).message
                )
        )
        // Nothing counts after that.
        for message in [open(6), Message(.ping(nonce: "x"))] {
            let action = state.receive(message, at: now) { _ in nil }
            #expect(action == .nothing)
        }
    }

    @Test
    func aRefusedCallsNumberIsUsedUp() {
        var limits = WireLimits()
        limits.callsInFlight = 0
        var state = state(limits, open: 1)
        guard case .giveUp = state.receive(open(1), at: now, timeLimit: { _ in nil }) else {
            Issue.record("taken again")
            return
        }
    }

    @Test
    func anAnswerAfterTheDeadlineIsNothing() {
        var state = ServerConnectionState(limits: WireLimits())
        _ = state.receive(open(1, timeout: 100), at: now) { _ in nil }
        let early = state.expire(at: now + .milliseconds(99))
        #expect(early.isEmpty)
        let actions = state.expire(at: now + .milliseconds(100))
        #expect(actions.count == 1)
        guard case .stop(1, let answer, .deadlineExceeded)? = actions.first,
            case .error(1, .deadlineExceeded, _, _) = answer.head
        else {
            Issue.record("not ended")
            return
        }
        let late = state.finish(1, .success(CallAnswer()))
        #expect(late == nil)
        let turn = state.takeTurn(of: 1)
        #expect(turn == .never)
    }

    @Test
    func demandAddsUpToItsCap() {
        var state = state(open: 1)
        let turn = state.takeTurn(of: 1)
        #expect(turn == .later)
        for _ in 0..<40 {
            let action = state.receive(Message(.more(1, count: 65_536)), at: now) { _ in nil }
            #expect(action == .itemsWanted(1))
        }
        var taken = 0
        while state.takeTurn(of: 1) == .now { taken += 1 }
        #expect(taken == Demand.greatest)
    }

    @Test
    func anErrorIsToldInTheCallsLanguage() {
        for (header, text) in [
            ("en", RPCError.permissionDenied.message.en),
            (nil, RPCError.permissionDenied.message.vi),
        ] {
            var state = state()
            _ = state.receive(
                open(1, meta: header.map { [MetaKey.acceptLanguage: $0] } ?? [:]),
                at: now
            ) { _ in nil }
            let head = state.finish(1, .failure(.permissionDenied))?.head
            #expect(head == .error(1, code: .permissionDenied, message: text, meta: [:]))
        }
    }

    @Test
    func drainingEndsWithTheLastCall() {
        var state = state(open: 1, 2)
        let (first, second) = (state.drain(), state.drain())
        #expect(
            first?.head
                == .goAway(lastID: 2, code: .unavailable, message: "The server is stopping.")
        )
        #expect(second == nil)
        let action = state.receive(open(3), at: now) { _ in nil }
        #expect(action == .nothing)
        #expect(!state.isDrained)
        _ = state.finish(1, .success(CallAnswer()))
        _ = state.receive(Message(.cancel(2)), at: now) { _ in nil }
        #expect(state.isDrained)
    }

    @Test
    func aPeersGoAwayLetsItsCallsFinish() {
        var state = state(open: 1)
        _ = state.receive(Message(.goAway(lastID: 0, code: .unavailable, message: "")), at: now) {
            _ in nil
        }
        #expect(!state.isDrained)
        let answer = state.finish(1, .success(CallAnswer(body: [0x31])))
        #expect(answer == Message(.reply(1, meta: [:]), body: [0x31]))
        #expect(state.isDrained)
    }

    /// Whatever comes in whatever order: each call is answered once at most, never after it is over, and items never exceed demand.
    @Test
    func noOrderOfEventsAnswersACallTwiceOrOverrunsItsDemand() {
        var chance = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            var limits = WireLimits()
            limits.callsInFlight = 3
            var state = ServerConnectionState(limits: limits)
            var clock = now
            var nextID = 0
            var started: Set<CallID> = []
            var answered: Set<CallID> = []
            var demand: [CallID: Int] = [:]
            func note(_ message: Message?) {
                guard let id = message?.head.answeredCall else { return }
                #expect(answered.insert(id).inserted)
            }
            for _ in 0..<60 {
                clock += .milliseconds(Int.random(in: 0...20, using: &chance))
                let id = Int.random(in: 1...max(1, nextID), using: &chance)
                var action = ServerConnectionState.Action.nothing
                switch Int.random(in: 0..<7, using: &chance) {
                case 0:
                    nextID += 1
                    action = state.receive(
                        open(nextID, timeout: Int.random(in: 0...100, using: &chance)),
                        at: clock
                    ) { _ in nil }
                case 1:
                    action = state.receive(Message(.more(id, count: 2)), at: clock) { _ in nil }
                    if case .itemsWanted = action { demand[id, default: 0] += 2 }
                case 2: action = state.receive(Message(.cancel(id)), at: clock) { _ in nil }
                case 3: note(state.finish(id, .success(CallAnswer())))
                case 4: note(state.finish(id, .failure(.cancelled)))
                case 5:
                    if state.takeTurn(of: id) == .now {
                        #expect(!answered.contains(id))
                        demand[id, default: 0] -= 1
                        #expect(demand[id, default: 0] >= 0)
                    }
                default:
                    for action in state.expire(at: clock) {
                        if case .stop(_, let message, _) = action { note(message) }
                    }
                }
                switch action {
                case .start(let id, _): #expect(started.insert(id).inserted)
                case .send(let message), .stop(_, let message, _): note(message)
                case .giveUp: Issue.record("no rule was broken")
                case .nothing, .itemsWanted: break
                }
                #expect(state.openCalls <= 3)
                #expect(state.openCalls == started.subtracting(answered).count)
            }
        }
    }
}
