/// Whether a transaction that failed is tried again, and after which pause.
struct RetryPolicy: Sendable {
    /// Those who collide once rarely do three times; more tries only feed a hot spot.
    var attempts = 3
    static let firstPause = Duration.milliseconds(10)

    static let never = RetryPolicy(attempts: 1)

    /// - Parameter chance: From 0 to 1; those who collided must not meet again.
    /// - Returns: `nil` where the error is final.
    func pause(
        after code: PostgresError.Code,
        attempt: Int,
        deadline: ContinuousClock.Instant?,
        now: ContinuousClock.Instant = .now,
        chance: Double = .random(in: 0..<1)
    ) -> Duration? {
        guard attempt < attempts, code.isWorthAnotherTry else { return nil }
        let pause = Self.firstPause * Double(attempt) * (0.5 + chance)
        if let deadline, now + pause >= deadline { return nil }
        return pause
    }
}
