/// The same call over and over, so many at a time, each begun as soon as one before it has ended.
public struct Load: Sendable {
    private let inFlight: Int
    private let time: Duration
    /// Connections, caches and statements are made, and the processors are awake.
    private static let warmUp = Duration.milliseconds(300)

    public init(inFlight: Int, seconds: Double) {
        self.inFlight = inFlight
        time = .seconds(seconds)
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
            for _ in 0..<inFlight {
                group.addTask(executorPreference: executor) {
                    try await Caller.run(from: begin, until: end, call)
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

/// One of those who call.
private struct Caller: Sendable {
    private(set) var latencies: [UInt32] = []
    private(set) var calls = 0

    static func run(
        from begin: ContinuousClock.Instant,
        until end: ContinuousClock.Instant,
        _ call: @Sendable () async throws -> Void
    ) async throws -> Caller {
        var caller = Caller()
        var last = ContinuousClock.now
        while last < end {
            try await call()
            let now = ContinuousClock.now
            caller.calls += 1
            if now >= begin, now < end {
                caller.latencies.append(nanoseconds(last.duration(to: now)))
            }
            last = now
        }
        return caller
    }

    private static func nanoseconds(_ duration: Duration) -> UInt32 {
        let (seconds, attoseconds) = duration.components
        return UInt32(clamping: seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }
}
