/// Which session connections there are, who has one, and who waits for one.
///
/// Sessions are opened when somebody needs them, up to a limit, and kept. A returned one goes to
/// whoever waits longest. With none alive, requests wait while an attempt is under way and fail at
/// once between attempts.
struct SessionPool {
    typealias Instant = ContinuousClock.Instant

    enum Action: Equatable {
        case open(session: Int)
        case grant(request: UInt64, session: Int)
        case fail(request: UInt64, PostgresError.Code)
        /// Roll back, then report `returned(.clean)` or `lost`.
        case reset(session: Int)
        case close(session: Int)
    }

    /// The state a session comes back in.
    enum Condition: Sendable {
        case clean
        /// A transaction is open on it.
        case dirty
        /// It must not be used again.
        case spoilt
    }

    enum Member {
        case opening
        case idle
        case leased
        case resetting
    }

    private let limit: Int
    private let waitingLimit: Int
    private(set) var members: [Int: Member] = [:]
    /// The one used last is on top: its caches are warm, the others may rest.
    private var idle: [Int] = []
    private(set) var waiting = FIFO<UInt64>()
    private var backoff = Backoff()
    private var retryAt: Instant?
    private var lastSession = 0

    init(limit: Int, waitingLimit: Int) {
        self.limit = limit
        self.waitingLimit = waitingLimit
    }

    /// Nobody has a session or waits for one, and none is being reset.
    var isIdle: Bool {
        waiting.isEmpty && !members.values.contains { $0 == .leased || $0 == .resetting }
    }

    var nextRetry: Instant? { waiting.isEmpty ? nil : retryAt }

    mutating func lease(_ request: UInt64, now: Instant) -> [Action] {
        if let session = idle.popLast() {
            members[session] = .leased
            return [.grant(request: request, session: session)]
        }
        guard waiting.count < waitingLimit else {
            return [.fail(request: request, .poolExhausted)]
        }
        waiting.append(request)
        return openOrFail(now: now)
    }

    /// Called whenever `nextRetry` has come.
    mutating func tick(now: Instant) -> [Action] {
        guard let retryAt, retryAt <= now else { return [] }
        self.retryAt = nil
        return openOrFail(now: now)
    }

    mutating func opened(_ session: Int) -> [Action] {
        backoff.succeeded()
        retryAt = nil
        return offer(session)
    }

    mutating func openFailed(_ session: Int, now: Instant) -> [Action] {
        members[session] = nil
        retryAt = now + backoff.failed()
        return failAllIfHopeless()
    }

    mutating func returned(_ session: Int, _ condition: Condition, now: Instant) -> [Action] {
        guard members[session] != nil else { return [] }
        switch condition {
        case .clean:
            return offer(session)
        case .dirty:
            members[session] = .resetting
            return [.reset(session: session)]
        case .spoilt:
            members[session] = nil
            return [.close(session: session)] + openOrFail(now: now)
        }
    }

    /// The connection is gone, whoever had it.
    mutating func lost(_ session: Int, now: Instant) -> [Action] {
        guard members.removeValue(forKey: session) != nil else { return [] }
        idle.removeAll { $0 == session }
        return openOrFail(now: now)
    }

    /// The caller is gone: it no longer waits.
    mutating func abandon(_ request: UInt64) {
        _ = waiting.removeFirst { $0 == request }
    }

    private mutating func offer(_ session: Int) -> [Action] {
        if let request = waiting.popFirst() {
            members[session] = .leased
            return [.grant(request: request, session: session)]
        }
        members[session] = .idle
        idle.append(session)
        return []
    }

    /// Opens as many sessions as those who wait can use, unless an attempt failed just now.
    private mutating func openOrFail(now: Instant) -> [Action] {
        if let retryAt, retryAt > now { return failAllIfHopeless() }
        var actions: [Action] = []
        var opening = members.values.count { $0 == .opening }
        while opening < waiting.count, members.count < limit {
            lastSession += 1
            members[lastSession] = .opening
            actions.append(.open(session: lastSession))
            opening += 1
        }
        return actions
    }

    /// With no session alive or on its way, waiting would only end in a timeout.
    private mutating func failAllIfHopeless() -> [Action] {
        guard members.isEmpty else { return [] }
        return waiting.removeAll().map { .fail(request: $0, .unavailable) }
    }
}
