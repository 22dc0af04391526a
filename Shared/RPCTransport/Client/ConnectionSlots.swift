/// The few connections of a client: which one a call takes, and when another is dialed.
///
/// It does no I/O and reads no clock. `Link` is a connection that stands.
struct ConnectionSlots<Link: Sendable>: Sendable {
    typealias Instant = ContinuousClock.Instant
    /// A dial under way: it gives the connection, or nil where it failed.
    typealias Dial = Announcement<Link?>

    enum Choice: Sendable {
        case use(Link)
        /// Somebody dials already.
        case wait(Dial)
        /// It is yours to dial.
        case dial(Int, Dial)
        /// Every connection has as many calls as it may have.
        case full
        case closed
    }

    private enum Slot: Sendable {
        case idle
        case dialing(Dial)
        case up(Dial, Link)
    }

    private var slots: [Slot]
    private var backOff: BackOff
    private var isClosed = false
    /// No further dial is worth its trouble before this.
    private(set) var notBefore: Instant?

    init(count: Int, backOff: BackOff) {
        slots = Array(repeating: .idle, count: max(1, count))
        self.backOff = backOff
    }

    /// How many stand.
    var connections: Int {
        slots.count { slot in if case .up = slot { true } else { false } }
    }

    // MARK: Choosing

    /// - Parameters:
    ///   - preferred: the slot whose event loop the caller is on, if any: no thread has to be changed for it.
    ///   - load: how many calls a connection has, of `capacity`.
    mutating func choose(preferring preferred: Int?, capacity: Int, load: (Link) -> Int) -> Choice {
        guard !isClosed else { return .closed }
        if let preferred, case .up(_, let link) = slots[preferred], load(link) < capacity {
            return .use(link)
        }
        let links = slots.compactMap { slot in if case .up(_, let link) = slot { link } else { nil }
        }
        let least = links.map { (link: $0, load: load($0)) }.min { $0.load < $1.load }
        if let least, least.load < capacity { return .use(least.link) }
        return chooseDial(preferring: preferred)
    }

    private mutating func chooseDial(preferring preferred: Int?) -> Choice {
        for case .dialing(let dial) in slots { return .wait(dial) }
        guard let slot = idleSlot(preferring: preferred) else { return .full }
        return .dial(slot, begin(slot))
    }

    /// A slot to dial although calls can do without: the caller's own, while the others carry it.
    mutating func chooseSpare(preferring preferred: Int?, at now: Instant) -> (Int, Dial)? {
        guard !isClosed, let preferred, case .idle = slots[preferred] else { return nil }
        if let notBefore, now < notBefore { return nil }
        return (preferred, begin(preferred))
    }

    private func idleSlot(preferring preferred: Int?) -> Int? {
        if let preferred, case .idle = slots[preferred] { return preferred }
        return slots.firstIndex { slot in if case .idle = slot { true } else { false } }
    }

    private mutating func begin(_ slot: Int) -> Dial {
        let dial = Dial()
        slots[slot] = .dialing(dial)
        return dial
    }

    // MARK: What became of it

    /// A dial succeeded.
    ///
    /// - Returns: false where the client is closed by now: the connection is not wanted.
    mutating func connected(_ slot: Int, _ dial: Dial, _ link: Link) -> Bool {
        guard !isClosed else { return false }
        slots[slot] = .up(dial, link)
        backOff.succeeded()
        notBefore = nil
        return true
    }

    /// - Parameter chance: from 0 to 1, spreads the wait.
    mutating func failed(_ slot: Int, at now: Instant, chance: Double) {
        slots[slot] = .idle
        notBefore = now + backOff.failed(chance: chance)
    }

    /// The connection of that dial takes no further calls.
    mutating func retire(_ slot: Int, _ dial: Dial) {
        if case .up(let current, _) = slots[slot], current === dial { slots[slot] = .idle }
    }

    /// - Returns: the connections that stand; from now on there are no others.
    mutating func close() -> [Link] {
        isClosed = true
        return slots.compactMap { slot in if case .up(_, let link) = slot { link } else { nil } }
    }
}
