import Testing

@testable import RPCTransport

@Suite
struct ConnectionSlotsTests {
    typealias Slots = ConnectionSlots<String>
    private let now = ContinuousClock.now

    private func slots(_ count: Int = 2) -> Slots {
        Slots(count: count, backOff: BackOff(first: .milliseconds(100), longest: .seconds(1)))
    }

    /// Brings a slot up with a link.
    @discardableResult
    private func raise(_ slot: Int, _ link: String, in slots: inout Slots) -> Slots.Dial {
        // Without capacity whatever is up already is not taken.
        let choice = slots.choose(preferring: slot, capacity: 0, load: { _ in 0 })
        guard case .dial(slot, let dial) = choice, slots.connected(slot, dial, link) else {
            Issue.record("the slot \(slot) is not free")
            return Slots.Dial()
        }
        return dial
    }

    @Test
    func theFirstCallDialsAndTheOthersWaitForIt() {
        var slots = slots()
        guard
            case .dial(0, let dial) = slots.choose(preferring: nil, capacity: 9, load: { _ in 0 }),
            case .wait(let waited) = slots.choose(preferring: 1, capacity: 9, load: { _ in 0 })
        else {
            Issue.record("two dials")
            return
        }
        #expect(waited === dial)
    }

    @Test
    func theLeastLoadedIsTakenUnlessTheCallersOwnHasRoom() {
        var slots = slots()
        raise(0, "a", in: &slots)
        raise(1, "b", in: &slots)
        func chosen(_ preferred: Int?, _ loads: [String: Int]) -> String? {
            guard
                case .use(let link) = slots.choose(
                    preferring: preferred,
                    capacity: 9,
                    load: { loads[$0, default: 0] }
                )
            else { return nil }
            return link
        }
        #expect(chosen(nil, ["a": 3, "b": 2]) == "b")
        #expect(chosen(0, ["a": 3, "b": 2]) == "a")
        #expect(chosen(0, ["a": 9, "b": 2]) == "b")
        #expect(chosen(nil, ["a": 9, "b": 9]) == nil)
    }

    @Test
    func aSpareIsDialedForACallerWithoutAConnectionOfItsOwn() {
        var slots = slots()
        raise(0, "a", in: &slots)
        func spare(_ preferred: Int?, after wait: Duration = .zero) -> Int? {
            slots.chooseSpare(preferring: preferred, at: now + wait)?.0
        }
        #expect(spare(0) == nil)
        #expect(spare(nil) == nil)
        #expect(spare(1) == 1)
        #expect(spare(1) == nil)
        slots.failed(1, at: now, chance: 1)
        #expect(spare(1) == nil)
        #expect(spare(1, after: .milliseconds(100)) == 1)
    }

    @Test
    func aRetiredConnectionIsReplacedAndALateWordOfItChangesNothing() {
        var slots = slots(1)
        let first = raise(0, "a", in: &slots)
        slots.retire(0, first)
        raise(0, "b", in: &slots)
        slots.retire(0, first)
        guard case .use("b") = slots.choose(preferring: nil, capacity: 9, load: { _ in 0 }) else {
            Issue.record("the new one is gone")
            return
        }
    }

    @Test
    func afterTheCloseThereAreNoConnections() {
        var slots = slots()
        raise(0, "a", in: &slots)
        guard case .dial(1, let dial) = slots.choose(preferring: 1, capacity: 0, load: { _ in 0 })
        else {
            Issue.record("no dial")
            return
        }
        let links = slots.close()
        #expect(links == ["a"])
        let isWanted = slots.connected(1, dial, "b")
        #expect(!isWanted)
        guard case .closed = slots.choose(preferring: nil, capacity: 9, load: { _ in 0 }) else {
            Issue.record("still open")
            return
        }
    }

    @Test
    func theWaitDoublesUpToItsLongestAndIsSpread() {
        var backOff = BackOff(first: .milliseconds(100), longest: .seconds(1))
        let waits = [1, 0, 1].map { backOff.failed(chance: $0) }
        #expect(waits == [.milliseconds(100), .milliseconds(100), .milliseconds(400)])
        let later = (0..<100).map { _ in backOff.failed(chance: 1) }
        #expect(later.allSatisfy { $0 <= .seconds(1) })
        #expect(later.last == .seconds(1))
        backOff.succeeded()
        let anew = backOff.failed(chance: 1)
        #expect(anew == .milliseconds(100))
    }
}
