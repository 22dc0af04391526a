/// One answer for all who ask at about the same time: what anybody may ask for must not cost more, the more ask for it.
actor SharedAnswer<Value: Sendable> {
    private let lifetime: Duration
    private let make: @Sendable () async -> Value
    private var latest: (answer: Task<Value, Never>, ends: ContinuousClock.Instant?)?

    /// - Parameter lifetime: from when it is made.
    init(lifetime: Duration, _ make: @escaping @Sendable () async -> Value) {
        self.lifetime = lifetime
        self.make = make
    }

    func value() async -> Value {
        // One that is still being made is as good as it gets.
        if let latest, latest.ends.map({ .now < $0 }) ?? true { return await latest.answer.value }
        // Nobody's own: it goes on for the others when whoever asked first goes away.
        let answer = Task { await make() }
        latest = (answer, nil)
        let value = await answer.value
        latest?.ends = .now + lifetime
        return value
    }
}
