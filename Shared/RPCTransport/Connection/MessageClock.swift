/// Watches that a message which has begun is also completed.
struct MessageClock: Sendable {
    private let silence: Duration
    private let total: Duration
    private var begun: ContinuousClock.Instant?
    private var lastHeard: ContinuousClock.Instant?

    init(limits: WireLimits) {
        silence = limits.messageSilence
        total = limits.messageTime
    }

    /// When the message under way has taken too long; nil where none is under way.
    var deadline: ContinuousClock.Instant? {
        guard let begun, let lastHeard else { return nil }
        return min(begun + total, lastHeard + silence)
    }

    /// Bytes came in.
    ///
    /// - Parameters:
    ///   - completed: whether they completed a message.
    ///   - isPartway: whether a message is under way after them.
    mutating func heard(at now: ContinuousClock.Instant, completed: Bool, isPartway: Bool) {
        lastHeard = now
        guard isPartway else {
            begun = nil
            return
        }
        if completed || begun == nil { begun = now }
    }

    /// Nothing is being read, so nothing can be late.
    mutating func pause() {
        begun = nil
    }
}
