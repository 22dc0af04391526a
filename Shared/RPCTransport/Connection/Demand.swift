/// How many further items a caller can take.
struct Demand: Hashable, Sendable {
    /// Sixteen of the largest `more`.
    ///
    /// Without an end to it, a peer could add up to anything.
    static let greatest = 16 * Head.moreCounts.upperBound

    private(set) var count = 0

    mutating func add(_ more: Int) {
        count = min(count + more, Self.greatest)
    }

    /// Takes one, if there is one.
    mutating func take() -> Bool {
        guard count > 0 else { return false }
        count -= 1
        return true
    }
}
