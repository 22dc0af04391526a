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
    private var lastID: CallID = 0
    private var phase = Phase.open

    init(limits: WireLimits) {
        self.limits = limits
    }

    /// Whether the last call of a connection that takes no more is over.
    var isDrained: Bool { phase == .draining && calls.isEmpty }

    var openCalls: Int { calls.count }

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
            let limit = [timeout.map(Duration.milliseconds), timeLimit(method)].compactMap(\.self)
                .min()
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

    private mutating func begin(_ id: CallID, _ call: Started) -> Action {
        // It crossed our `goaway`, from which its sender learns that it was never taken.
        guard phase == .open else { return .nothing }
        guard id > lastID else { return giveUp(.idNotIncreasing(id, after: lastID)) }
        lastID = id
        let language = call.meta[MetaKey.acceptLanguage]
        guard calls.count < limits.callsInFlight else {
            return .send(error(id, .tooManyCalls(limits.callsInFlight), language))
        }
        guard call.meta.fits(limits) else { return .send(error(id, .metaTooLarge, language)) }
        calls[id] = OpenCall(deadline: call.deadline, acceptLanguage: language)
        return .start(id, call)
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
        guard let call = calls.removeValue(forKey: id) else { return nil }
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
        return expired.keys.sorted().map { stop($0, .deadlineExceeded) }
    }

    private mutating func stop(_ id: CallID, _ reason: RPCError) -> Action {
        guard let call = calls.removeValue(forKey: id) else { return .nothing }
        return .stop(id, error(id, reason, call.acceptLanguage), reason)
    }

    // MARK: The end

    /// Takes no further call; nil where that was said before.
    mutating func drain() -> Message? {
        guard phase == .open else { return nil }
        phase = .draining
        return goAway(.unavailable, "The server is stopping.")
    }

    /// Nothing that comes after this means anything.
    mutating func close() {
        phase = .over
        calls = [:]
    }

    private func goAway(_ code: RPCCode, _ message: String) -> Message {
        Message(.goAway(lastID: lastID, code: code, message: message))
    }

    private func error(_ id: CallID, _ error: RPCError, _ acceptLanguage: String?) -> Message {
        Message(error: error, of: id, in: Language(acceptLanguage: acceptLanguage))
    }
}
