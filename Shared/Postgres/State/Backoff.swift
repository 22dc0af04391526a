/// How long to wait before the next connection attempt: doubled from 50 ms to 2 s, with half of it at
/// random, so that the services do not knock in step when the server comes back.
struct Backoff {
    static let first = Duration.milliseconds(50)
    /// A server that is back is found within this time.
    static let longest = Duration.seconds(2)

    private var failures = 0

    mutating func succeeded() {
        failures = 0
    }

    /// `chance` is from 0 to 1.
    mutating func failed(chance: Double = .random(in: 0..<1)) -> Duration {
        let doubled = Self.first * Double(1 << min(failures, 10))
        failures += 1
        let whole = min(doubled, Self.longest)
        return whole * 0.5 + whole * 0.5 * chance
    }
}
