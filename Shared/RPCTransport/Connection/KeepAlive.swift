/// Watches that the peer still answers, by a ping where it has been silent.
struct KeepAlive: Sendable {
    typealias Instant = ContinuousClock.Instant

    enum Step: Hashable, Sendable {
        case nothing
        case ping
        /// The ping was not answered, nor was anything else heard.
        case dead
    }

    private let interval: Duration
    private let patience: Duration
    private var lastHeard: Instant
    private var pinged: Instant?

    /// - Parameters:
    ///   - interval: of silence, before it is asked.
    ///   - patience: how long the answer may take.
    init(interval: Duration, patience: Duration, now: Instant) {
        self.interval = interval
        self.patience = patience
        lastHeard = now
    }

    var nextStep: Instant { pinged.map { $0 + patience } ?? lastHeard + interval }

    mutating func heard(at now: Instant) {
        lastHeard = now
        pinged = nil
    }

    mutating func step(at now: Instant) -> Step {
        guard now >= nextStep else { return .nothing }
        guard pinged == nil else { return .dead }
        pinged = now
        return .ping
    }
}
