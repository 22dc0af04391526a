/// How soon a connection is read again after calls on it were refused for want of a place.
///
/// Refusing costs less than answering, but not nothing: whoever calls on regardless, ten times as often as we can answer, would leave
/// us time for nothing else. What is not read waits with its sender, and calls under way are answered all the while.
struct ReadPacing: Sendable {
    private let perRefusal: Duration
    private let longest: Duration
    private var refusals = 0
    private(set) var isPausing = false

    init(limits: WireLimits) {
        perRefusal = limits.refusalPause
        longest = limits.refusalPauseAtMost
    }

    mutating func refused() {
        refusals += 1
    }

    /// How long to wait before reading; nil where there is no reason, or a wait is under way.
    mutating func pause() -> Duration? {
        guard refusals > 0, !isPausing else { return nil }
        defer { refusals = 0 }
        isPausing = true
        return min(perRefusal * refusals, longest)
    }

    mutating func resume() {
        isPausing = false
    }
}
