import RPC

/// The client's side of one connection: which calls are open, and what each message and each moment means for them.
///
/// It does no I/O and reads no clock; whoever holds it carries out the actions that it returns.
struct ClientConnectionState: Sendable {
    typealias Instant = ContinuousClock.Instant

    enum Action: Hashable, Sendable {
        case nothing
        case finish(CallID, Result<CallAnswer, RPCError>)
        case deliver(CallID, [UInt8])
        case send(Message)
        /// The server never took these: they may be made elsewhere.
        case refused([CallID])
        /// Send this as the last message and close; calls under way are lost.
        case giveUp(Message)
    }

    private struct OpenCall {
        let deadline: Instant?
        /// Items asked for and not received yet.
        var asked = Demand()
    }

    private enum Phase {
        case open
        /// One side said `goaway`: no new calls, the open ones finish.
        case draining
        case over
    }

    /// What a call's deadline is shortened by on its way down: a hundredth, and no less than this.
    private static let leastHop: Duration = .milliseconds(5)

    private let limits: WireLimits
    private var calls: [CallID: OpenCall] = [:]
    private var lastID: CallID = 0
    private var phase = Phase.open

    init(limits: WireLimits) {
        self.limits = limits
    }

    var takesCalls: Bool {
        phase == .open && calls.count < limits.callsInFlight && lastID < Head.greatestInteger
    }

    var isDrained: Bool { phase == .draining && calls.isEmpty }

    func isOpen(_ id: CallID) -> Bool { calls[id] != nil }

    /// The next moment at which a call runs out of time.
    var nextDeadline: Instant? { calls.values.lazy.compactMap(\.deadline).min() }

    // MARK: What the callers say

    /// The call as a message, with the time that is left of its deadline; nil where the connection takes no more.
    mutating func start(_ call: Call, at now: Instant) -> (CallID, Message)? {
        guard takesCalls else { return nil }
        lastID += 1
        calls[lastID] = OpenCall(deadline: call.deadline)
        let head = Head.call(
            lastID,
            method: call.method,
            timeoutMilliseconds: call.deadline.map { Self.timeout(left: now.duration(to: $0)) },
            meta: call.meta
        )
        return (lastID, Message(head, body: call.body))
    }

    /// The milliseconds told to the server: less than are left, so that its answer is here in time.
    private static func timeout(left: Duration) -> Int {
        let told = left - max(left / 100, leastHop)
        let (seconds, attoseconds) = told.components
        let milliseconds = Double(seconds) * 1000 + Double(attoseconds / 1_000_000_000_000_000)
        // 0 would be over before it begins, where some milliseconds are still left.
        return Int(min(max(milliseconds, 1), Double(Head.greatestInteger)))
    }

    /// Asks for further items of a stream; nil where it is over.
    mutating func ask(_ id: CallID, count: Int) -> Message? {
        guard calls[id] != nil else { return nil }
        calls[id]?.asked.add(count)
        return Message(.more(id, count: count))
    }

    /// Gives a call up; nil where it is over.
    mutating func cancel(_ id: CallID) -> Message? {
        calls.removeValue(forKey: id).map { _ in Message(.cancel(id)) }
    }

    /// The call could not be written after all; its number is not used again.
    mutating func withdraw(_ id: CallID) {
        calls[id] = nil
    }

    // MARK: What the peer says

    mutating func receive(_ message: Message) -> Action {
        guard phase != .over else { return .nothing }
        switch message.head {
        case .reply(let id, let meta):
            return finish(id, .success(CallAnswer(meta: meta, body: message.body)))
        case .end(let id, let meta): return finish(id, .success(.end(meta: meta)))
        case .error(let id, let code, let text, let meta):
            let error = RPCError(code: code, message: text, meta: meta, body: message.body)
            return finish(id, .failure(error))
        case .item(let id): return deliver(id, message.body ?? [])
        case .ping(let nonce): return .send(Message(.pong(nonce: nonce)))
        case .goAway(let lastID, _, _): return refuse(above: lastID)
        case .pong, .unknown: return .nothing
        case .call: return giveUp(.wrongDirection("call"))
        case .more: return giveUp(.wrongDirection("more"))
        case .cancel: return giveUp(.wrongDirection("cancel"))
        }
    }

    private mutating func finish(
        _ id: CallID,
        _ result: Result<CallAnswer, RPCError>
    ) -> Action {
        guard id <= lastID else { return giveUp(.unknownCall(id)) }
        guard calls.removeValue(forKey: id) != nil else { return .nothing }
        return .finish(id, result)
    }

    private mutating func deliver(_ id: CallID, _ item: [UInt8]) -> Action {
        guard id <= lastID else { return giveUp(.unknownCall(id)) }
        guard calls[id] != nil else { return .nothing }
        guard calls[id]?.asked.take() == true else { return giveUp(.unaskedItem(id)) }
        return .deliver(id, item)
    }

    private mutating func refuse(above lastTaken: CallID) -> Action {
        phase = .draining
        let refused = calls.keys.filter { $0 > lastTaken }.sorted()
        for id in refused { calls[id] = nil }
        return .refused(refused)
    }

    /// The peer broke the rules, or is too slow.
    mutating func giveUp(_ violation: ProtocolViolation) -> Action {
        guard phase != .over else { return .nothing }
        close()
        return .giveUp(Self.goAway(violation.code, violation.message))
    }

    // MARK: What time says

    /// Gives up the calls whose time is up, with the `cancel` that tells the server.
    mutating func expire(at now: Instant) -> [(CallID, Message)] {
        let expired = calls.filter { _, call in call.deadline.map { $0 <= now } ?? false }
        return expired.keys.sorted().compactMap { id in cancel(id).map { (id, $0) } }
    }

    // MARK: The end

    /// Makes no further call; nil where that was so before.
    mutating func drain() -> Message? {
        guard phase == .open else { return nil }
        phase = .draining
        return Self.goAway(.unavailable, "The client is stopping.")
    }

    /// Nothing that comes after this means anything.
    mutating func close() {
        phase = .over
        calls = [:]
    }

    /// The server makes no calls, so none of its was taken.
    private static func goAway(_ code: RPCCode, _ message: String) -> Message {
        Message(.goAway(lastID: 0, code: code, message: message))
    }
}
