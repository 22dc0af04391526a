/// Who waits for a pipelined connection, who is on one, and when a lost one is opened again.
///
/// A slot is one of the few pipelined connections. Requests are spread over the slots that are open;
/// with none open they wait while an attempt is under way, and fail at once between attempts.
struct PipelinePool {
    typealias Instant = ContinuousClock.Instant

    enum Action: Equatable {
        case open(slot: Int)
        case send(request: UInt64, slot: Int)
        case fail(request: UInt64, PostgresError.Code)
    }

    enum Slot {
        /// Nobody needed it so far.
        case untouched
        case closed(retryAt: Instant)
        case opening
        case open(inFlight: Int)
    }

    /// Requests in flight and waiting, for each slot: at 20,000 answers a second and slot a full
    /// queue is 50 ms of work, after which waiting helps nobody.
    static let requestsPerSlot = 1_024

    private(set) var slots: [Slot]
    private var backoffs: [Backoff]
    private(set) var waiting = FIFO<UInt64>()
    /// Sent once already, on a connection that was then lost.
    private var retried: Set<UInt64> = []
    private(set) var inFlight = 0

    init(slots count: Int) {
        slots = Array(repeating: .untouched, count: count)
        backoffs = Array(repeating: Backoff(), count: count)
    }

    var isIdle: Bool { inFlight == 0 && waiting.isEmpty }

    var nextRetry: Instant? {
        slots.compactMap { slot in
            if case .closed(let retryAt) = slot { retryAt } else { nil }
        }.min()
    }

    /// Opens every slot that nobody needed so far.
    ///
    /// From then on they are kept open.
    mutating func openAll() -> [Action] {
        slots.indices.compactMap { index in
            guard case .untouched = slots[index] else { return nil }
            slots[index] = .opening
            return .open(slot: index)
        }
    }

    /// Opens what is due; called whenever `nextRetry` has come.
    mutating func tick(now: Instant) -> [Action] {
        slots.indices.compactMap { index in
            guard case .closed(let retryAt) = slots[index], retryAt <= now else { return nil }
            slots[index] = .opening
            return .open(slot: index)
        }
    }

    mutating func submit(_ request: UInt64) -> [Action] {
        guard inFlight + waiting.count < slots.count * Self.requestsPerSlot else {
            return [.fail(request: request, .poolExhausted)]
        }
        let opening = openAll()
        guard let action = place(request) else { return opening }
        return opening + [action]
    }

    mutating func opened(slot: Int) -> [Action] {
        backoffs[slot].succeeded()
        slots[slot] = .open(inFlight: 0)
        return waiting.removeAll().compactMap { place($0) }
    }

    mutating func openFailed(slot: Int, now: Instant) -> [Action] {
        slots[slot] = .closed(retryAt: now + backoffs[slot].failed())
        // Onto the slots that are open, back into the queue where one is being opened, or else failed.
        return waiting.removeAll().compactMap { place($0) }
    }

    mutating func finished(_ request: UInt64, slot: Int) {
        if !retried.isEmpty { retried.remove(request) }
        guard case .open(let count) = slots[slot] else { return }
        slots[slot] = .open(inFlight: count - 1)
        inFlight -= 1
    }

    /// The answer said that trying once more is worth it.
    ///
    /// `nil`: it waits.
    mutating func retry(_ request: UInt64, slot: Int) -> Action? {
        let isSecond = retried.contains(request)
        finished(request, slot: slot)
        if isSecond { return .fail(request: request, .staleStatement) }
        retried.insert(request)
        return place(request)
    }

    /// The connection is gone, and the others may be about to go with it: what was on it waits for the
    /// outcome of the next attempt to connect, which comes at once.
    mutating func lost(slot: Int, unanswered: [UInt64], now: Instant) -> [Action] {
        if case .open(let count) = slots[slot] { inFlight -= count }
        slots[slot] = .opening
        return [.open(slot: slot)]
            + unanswered.compactMap { request in
                guard retried.insert(request).inserted else {
                    retried.remove(request)
                    return .fail(request: request, .unavailable)
                }
                waiting.append(request)
                return nil
            }
    }

    /// The caller is gone: a waiting request is forgotten, one in flight is answered to nobody.
    mutating func abandon(_ request: UInt64) {
        _ = waiting.removeFirst { $0 == request }
        retried.remove(request)
    }

    private var canServe: Bool {
        slots.contains { slot in
            if case .closed = slot { false } else { true }
        }
    }

    private mutating func place(_ request: UInt64) -> Action? {
        if let slot = leastLoaded() {
            inFlight += 1
            return .send(request: request, slot: slot)
        }
        guard canServe else {
            retried.remove(request)
            return .fail(request: request, .unavailable)
        }
        waiting.append(request)
        return nil
    }

    private mutating func leastLoaded() -> Int? {
        var best: (slot: Int, count: Int)?
        for (index, slot) in slots.enumerated() {
            guard case .open(let count) = slot else { continue }
            if count < best?.count ?? .max { best = (index, count) }
        }
        guard let best else { return nil }
        slots[best.slot] = .open(inFlight: best.count + 1)
        return best.slot
    }
}
