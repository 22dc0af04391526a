/// How long to wait after failures in a row: twice as long each time, spread by chance so that clients do not return at once together.
struct BackOff: Sendable {
    private let first: Duration
    private let longest: Duration
    private(set) var failures = 0

    init(first: Duration, longest: Duration) {
        self.first = first
        self.longest = longest
    }

    mutating func succeeded() {
        failures = 0
    }

    /// Counts a failure and gives the wait after it.
    ///
    /// - Parameter chance: from 0 to 1; the wait is between half of its length and all of it.
    mutating func failed(chance: Double) -> Duration {
        // Twenty doublings are beyond any sensible longest wait, and no further one can overflow.
        let doubled = first * (1 << min(failures, 20))
        failures += 1
        return min(doubled, longest) * (0.5 + chance / 2)
    }
}
