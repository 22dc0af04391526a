import RPC
import Testing

@testable import RPCTransport

@Suite
struct ClientConnectionStateTests {
    private let now = ContinuousClock.now

    private func state(calls: Int, limits: WireLimits = WireLimits()) -> ClientConnectionState {
        var state = ClientConnectionState(limits: limits)
        for _ in 0..<calls { _ = state.start(Call(method: "m"), at: now) }
        return state
    }

    @Test
    func idsCountFromOne() throws {
        var state = state(calls: 2)
        let started = state.start(Call(method: "m", body: [0x31]), at: now)
        let (id, message) = try #require(started)
        #expect(id == 3)
        #expect(
            message
                == Message(.call(3, method: "m", timeoutMilliseconds: nil, meta: [:]), body: [0x31])
        )
    }

    @Test(arguments: [(10_000, 9_900), (1000, 990), (100, 95), (5, 1), (1, 1)])
    func theServerIsToldALittleLessThanIsLeft(_ left: Int, _ told: Int) throws {
        var state = state(calls: 0)
        let call = Call(method: "m", deadline: now + .milliseconds(left))
        let started = state.start(call, at: now)
        let (_, message) = try #require(started)
        #expect(message.head == .call(1, method: "m", timeoutMilliseconds: told, meta: [:]))
    }

    @Test
    func noMoreCallsThanTheConnectionMayHave() {
        var limits = WireLimits()
        limits.callsInFlight = 2
        var state = state(calls: 2, limits: limits)
        let refused = state.start(Call(method: "m"), at: now)
        #expect(refused == nil)
        _ = state.receive(Message(.reply(1, meta: [:])))
        let taken = state.start(Call(method: "m"), at: now)
        #expect(taken != nil)
    }

    @Test
    func answersToCallsThatAreOverAreIgnored() {
        var state = state(calls: 1)
        let (first, second) = (state.cancel(1), state.cancel(1))
        #expect(first?.head == .cancel(1))
        #expect(second == nil)
        for head in [
            Head.reply(1, meta: [:]), .end(1, meta: [:]), .item(1),
            .error(1, code: .cancelled, message: "", meta: [:]),
        ] {
            let action = state.receive(Message(head, body: [0x31]))
            #expect(action == .nothing)
        }
    }

    @Test(arguments: [
        Head.reply(9, meta: [:]), .item(9), .item(1),
        .call(1, method: "m", timeoutMilliseconds: nil, meta: [:]),
        .more(1, count: 1), .cancel(1),
    ])
    func aServerThatBreaksTheRulesIsLeft(_ head: Head) {
        var state = state(calls: 1)
        guard case .giveUp(let message) = state.receive(Message(head, body: [0x31])),
            case .goAway(0, .invalidArgument, _) = message.head
        else {
            Issue.record("it was suffered")
            return
        }
        #expect(!state.takesCalls)
    }

    @Test
    func itemsComeAsTheyWereAskedFor() {
        var state = state(calls: 1)
        let more = state.ask(1, count: 2)
        #expect(more?.head == .more(1, count: 2))
        let item = Message(.item(1), body: [0x31])
        for _ in 0..<2 {
            let action = state.receive(item)
            #expect(action == .deliver(1, [0x31]))
        }
        guard case .giveUp = state.receive(item) else {
            Issue.record("an item too many was taken")
            return
        }
    }

    @Test
    func goAwayGivesBackTheCallsThatWereNeverTaken() {
        var state = state(calls: 4)
        _ = state.receive(Message(.reply(1, meta: [:])))
        let goAway = Message(.goAway(lastID: 2, code: .unavailable, message: ""))
        let action = state.receive(goAway)
        #expect(action == .refused([3, 4]))
        #expect(!state.takesCalls)
        #expect(!state.isDrained)
        let last = state.receive(Message(.reply(2, meta: [:])))
        #expect(last == .finish(2, .success(CallAnswer())))
        #expect(state.isDrained)
    }

    @Test
    func aCallPastItsDeadlineIsCancelledAtTheServer() {
        var state = ClientConnectionState(limits: WireLimits())
        _ = state.start(Call(method: "m", deadline: now + .seconds(1)), at: now)
        _ = state.start(Call(method: "m", deadline: now + .seconds(2)), at: now)
        #expect(state.nextDeadline == now + .seconds(1))
        let expired = state.expire(at: now + .seconds(1))
        #expect(expired.map(\.0) == [1])
        #expect(expired.map(\.1.head) == [.cancel(1)])
        #expect(state.nextDeadline == now + .seconds(2))
    }

    /// Whatever the server says in whatever order: each call ends once.
    @Test
    func noOrderOfEventsEndsACallTwice() {
        var chance = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            var state = ClientConnectionState(limits: WireLimits())
            var clock = now
            var open: Set<CallID> = []
            for _ in 0..<60 {
                clock += .milliseconds(Int.random(in: 0...20, using: &chance))
                let id = Int.random(in: 1...20, using: &chance)
                switch Int.random(in: 0..<8, using: &chance) {
                case 0, 1:
                    let call = Call(
                        method: "m",
                        deadline: clock + .milliseconds(Int.random(in: 0...100, using: &chance))
                    )
                    if let (id, _) = state.start(call, at: clock) { open.insert(id) }
                case 2: if state.cancel(id) != nil { #expect(open.remove(id) != nil) }
                case 3: for (id, _) in state.expire(at: clock) { #expect(open.remove(id) != nil) }
                default:
                    let heads = [
                        Head.reply(id, meta: [:]), .end(id, meta: [:]), .item(id),
                        .ping(nonce: "x"),
                        .error(id, code: .internal, message: "", meta: [:]),
                        .goAway(lastID: id, code: .unavailable, message: ""),
                    ]
                    let head = heads.randomElement(using: &chance) ?? .unknown
                    switch state.receive(Message(head, body: [0x31])) {
                    case .finish(let id, _): #expect(open.remove(id) != nil)
                    case .refused(let ids): for id in ids { #expect(open.remove(id) != nil) }
                    case .giveUp: open = []
                    case .nothing, .send, .deliver: break
                    }
                }
                for id in 1...20 { #expect(state.isOpen(id) == open.contains(id)) }
            }
        }
    }
}
