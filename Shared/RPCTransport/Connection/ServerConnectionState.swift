import RPC
import Values

/// The server's side of one connection: which calls are open, and what each message and each moment means for them.
///
/// It does no I/O and reads no clock; whoever holds it carries out the actions that it returns.
struct ServerConnectionState: Sendable {
    typealias Instant = ContinuousClock.Instant

    enum Action: Hashable, Sendable {
        case nothing
        /// Hand the call to the handler.
        case start(CallID, Started)
        case send(Message)
        /// The call is over without its handler: send the answer and stop the work.
        case stop(CallID, Message, RPCError)
        /// Items may be sent that had to wait.
        case itemsWanted(CallID)
        /// Send this as the last message and close; calls under way are lost.
        case giveUp(Message)
    }

    struct Started: Hashable, Sendable {
        let method: String
        let deadline: Instant?
        let meta: Meta
        let body: [UInt8]?
    }

    /// Whether an item may go out.
    enum ItemTurn: Hashable, Sendable {
        case now
        case later
        case never
    }

    private struct OpenCall {
        let deadline: Instant?
        let acceptLanguage: String?
        var demand = Demand()
    }

    private enum Phase {
        case open
        /// No further call is taken; the open ones finish.
        case draining
        case over
    }

    private let limits: WireLimits
    private var calls: [CallID: OpenCall] = [:]
    /// Those of them that have a deadline.
    private var timedCalls = 0
    private var lastID: CallID = 0
    private var phase = Phase.open

    init(limits: WireLimits) {
        self.limits = limits
    }

    /// Whether the last call of a connection that takes no more is over.
    var isDrained: Bool { phase == .draining && calls.isEmpty }

    var openCalls: Int { calls.count }

    /// Whether there are calls that end: a watch does not, and anybody may hold one.
    var isWorking: Bool { timedCalls > 0 }

    func isOpen(_ id: CallID) -> Bool { calls[id] != nil }

    /// The next moment at which a call runs out of time.
    var nextDeadline: Instant? { calls.values.lazy.compactMap(\.deadline).min() }

    // MARK: What the peer says

    /// - Parameter timeLimit: the longest that a method may take; nil for one without a limit.
    mutating func receive(
        _ message: Message,
        at now: Instant,
        timeLimit: (String) -> Duration?
    ) -> Action {
        guard phase != .over else { return .nothing }
        switch message.head {
        case .call(let id, let method, let timeout, let meta):
            let asked = timeout.map(Duration.milliseconds)
            let limit = Self.shorter(asked, timeLimit(method))
            let deadline = limit.map { now + $0 }
            let call = Started(method: method, deadline: deadline, meta: meta, body: message.body)
            return begin(id, call)
        case .more(let id, let count): return addDemand(id, count)
        case .cancel(let id): return stop(id, .cancelled)
        case .ping(let nonce): return .send(Message(.pong(nonce: nonce)))
        case .goAway:
            phase = .draining
            return .nothing
        case .pong, .unknown: return .nothing
        case .reply: return giveUp(.wrongDirection("reply"))
        case .item: return giveUp(.wrongDirection("item"))
        case .end: return giveUp(.wrongDirection("end"))
        case .error: return giveUp(.wrongDirection("error"))
        }
    }

    private static func shorter(_ left: Duration?, _ right: Duration?) -> Duration? {
        guard let left, let right else { return left ?? right }
        return min(left, right)
    }

    /// A head has come whose body begins.
    ///
    /// - Parameters:
    ///   - bytes: the body's length.
    ///   - limit: the largest body that a method has use for, in bytes.
    ///   - hasRoom: asked last, and once: whether the body can be held; if so, it counts as held.
    /// - Returns: what to do instead of taking the body; nil where it is to be taken.
    mutating func receive(
        _ head: Head,
        bodyOf bytes: Int,
        at now: Instant,
        limit: (String) -> Int,
        hasRoom: (Int) -> Bool
    ) -> Action? {
        guard case .call(let id, let method, _, let meta) = head else {
            // Only a call's body is of use here.
            return receive(Message(head), at: now) { _ in nil }
        }
        if let obstacle = obstacle(to: id, meta) { return obstacle }
        if bytes > limit(method) { return refuse(id, .requestTooLarge, meta) }
        return hasRoom(bytes) ? nil : refuse(id, .noRoomForBody, meta)
    }

    private mutating func begin(_ id: CallID, _ call: Started) -> Action {
        if let obstacle = obstacle(to: id, call.meta) { return obstacle }
        lastID = id
        if call.deadline != nil { timedCalls += 1 }
        calls[id] = OpenCall(
            deadline: call.deadline,
            acceptLanguage: call.meta[MetaKey.acceptLanguage]
        )
        return .start(id, call)
    }

    /// Why a call cannot begin, as what to do instead.
    private mutating func obstacle(to id: CallID, _ meta: Meta) -> Action? {
        // It crossed our `goaway`, from which its sender learns that it was never taken.
        guard phase == .open else { return .nothing }
        guard id > lastID else { return giveUp(.idNotIncreasing(id, after: lastID)) }
        guard calls.count < limits.callsInFlight else {
            return refuse(id, .tooManyCalls(limits.callsInFlight), meta)
        }
        return meta.fits(limits) ? nil : refuse(id, .metaTooLarge, meta)
    }

    private mutating func refuse(_ id: CallID, _ reason: RPCError, _ meta: Meta) -> Action {
        lastID = id
        return .send(error(id, reason, meta[MetaKey.acceptLanguage]))
    }

    private mutating func addDemand(_ id: CallID, _ count: Int) -> Action {
        guard calls[id] != nil else { return .nothing }
        calls[id]?.demand.add(count)
        return .itemsWanted(id)
    }

    /// The peer broke the rules, or is too slow.
    mutating func giveUp(_ violation: ProtocolViolation) -> Action {
        guard phase != .over else { return .nothing }
        let goAway = goAway(violation.code, violation.message)
        close()
        return .giveUp(goAway)
    }

    // MARK: What the handlers say

    /// The handler's answer as a message; nil where the call is over without it.
    mutating func finish(_ id: CallID, _ result: Result<CallAnswer, RPCError>) -> Message? {
        guard let call = remove(id) else { return nil }
        switch result {
        case .success(let answer) where answer.endsStream:
            return Message(.end(id, meta: answer.meta))
        case .success(let answer):
            return Message(.reply(id, meta: answer.meta), body: answer.body)
        case .failure(let failure):
            return error(id, failure, call.acceptLanguage)
        }
    }

    /// Whether the next item of a call may go out; if so, it counts as sent.
    mutating func takeTurn(of id: CallID) -> ItemTurn {
        guard calls[id] != nil else { return .never }
        return calls[id]?.demand.take() == true ? .now : .later
    }

    // MARK: What time says

    /// Ends the calls whose time is up.
    mutating func expire(at now: Instant) -> [Action] {
        let expired = calls.filter { _, call in call.deadline.map { $0 <= now } ?? false }
        return stop(expired.keys, .deadlineExceeded)
    }

    private mutating func stop(_ ids: some Sequence<CallID>, _ reason: RPCError) -> [Action] {
        ids.sorted().map { stop($0, reason) }
    }

    private mutating func stop(_ id: CallID, _ reason: RPCError) -> Action {
        guard let call = remove(id) else { return .nothing }
        return .stop(id, error(id, reason, call.acceptLanguage), reason)
    }

    private mutating func remove(_ id: CallID) -> OpenCall? {
        let call = calls.removeValue(forKey: id)
        if call?.deadline != nil { timedCalls -= 1 }
        return call
    }

    // MARK: The end

    /// Takes no further call; nil where that was said before.
    mutating func drain() -> Message? { drain(.unavailable, "The server is stopping.") }

    /// The same, for others to have a connection.
    mutating func makeRoom() -> Message? {
        drain(.resourceExhausted, "The server is full; this connection was silent the longest.")
    }

    private mutating func drain(_ code: RPCCode, _ message: String) -> Message? {
        guard phase == .open else { return nil }
        phase = .draining
        return goAway(code, message)
    }

    /// Ends the calls that no deadline would end: a watch would hold up the server's stop to its last moment.
    mutating func stopWatches(_ reason: RPCError) -> [Action] {
        stop(calls.filter { $0.value.deadline == nil }.keys, reason)
    }

    mutating func stopAll(_ reason: RPCError) -> [Action] {
        stop(calls.keys, reason)
    }

    /// Nothing that comes after this means anything.
    mutating func close() {
        phase = .over
        calls = [:]
        timedCalls = 0
    }

    private func goAway(_ code: RPCCode, _ message: String) -> Message {
        Message(.goAway(lastID: lastID, code: code, message: message))
    }

    private func error(_ id: CallID, _ error: RPCError, _ acceptLanguage: String?) -> Message {
        Message(error: error, of: id, in: Language(acceptLanguage: acceptLanguage))
    }
}
