/// The same call over and over, so many at a time, each begun as soon as one before it has ended, or at a fixed rate.
public struct Load: Sendable {
    private let inFlight: Int
    private let time: Duration
    /// From one call of a caller to its next; nil where the answer is all that it waits for.
    private let pace: Duration?
    /// Connections, caches and statements are made, and the processors are awake.
    private static let warmUp = Duration.milliseconds(300)

    /// - Parameter rate: calls a second of all callers together, made whether or not the ones before are answered in time.
    public init(inFlight: Int, seconds: Double, rate: Double? = nil) {
        self.inFlight = inFlight
        time = .seconds(seconds)
        pace = rate.map { .seconds(Double(inFlight) / $0) }
    }

    /// - Parameter executor: where the callers' tasks run; nil for Swift's own threads.
    public func run(
        on executor: (any TaskExecutor)? = nil,
        _ call: @escaping @Sendable () async throws -> Void
    ) async throws -> LoadReport {
        // The first call opens the connection; the others need not all wait for it.
        try await call()
        let begin = ContinuousClock.now + Self.warmUp
        let end = begin + time
        async let processorTime = ProcessorTime.spent(from: begin, until: end)
        let callers = try await withThrowingTaskGroup(of: Caller.self) { group in
            for place in 0..<inFlight {
                let pace = pace.map { Pace(every: $0, place: place, of: inFlight) }
                group.addTask(executorPreference: executor) {
                    try await Caller.run(from: begin, until: end, pace, call)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        return LoadReport(
            seconds: time / .seconds(1),
            latencies: callers.flatMap(\.latencies).sorted(),
            allCalls: callers.map(\.calls).reduce(1, +),
            processorTime: try await processorTime
        )
    }
}
