/// One of those who call.
struct Caller: Sendable {
    private(set) var latencies: [UInt32] = []
    private(set) var calls = 0

    static func run(
        from begin: ContinuousClock.Instant,
        until end: ContinuousClock.Instant,
        _ pace: Pace?,
        _ call: @Sendable () async throws -> Void
    ) async throws -> Caller {
        var (caller, pace) = (Caller(), pace)
        var start = ContinuousClock.now
        while start < end {
            if let planned = try await pace?.next() { start = planned }
            try await call()
            let now = ContinuousClock.now
            caller.calls += 1
            if now >= begin, now < end {
                caller.latencies.append(nanoseconds(start.duration(to: now)))
            }
            start = now
        }
        return caller
    }

    private static func nanoseconds(_ duration: Duration) -> UInt32 {
        let (seconds, attoseconds) = duration.components
        return UInt32(clamping: seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }
}

/// When a caller at a fixed rate makes its calls.
///
/// A latency counts from the moment that was planned: whoever waits for a late answer would else hide how late the next one is.
struct Pace: Sendable {
    private let interval: Duration
    private var planned: ContinuousClock.Instant

    /// The callers take turns.
    init(every interval: Duration, place: Int, of places: Int) {
        self.interval = interval
        planned = .now + interval * place / places
    }

    mutating func next() async throws -> ContinuousClock.Instant {
        planned += interval
        try await Task.sleep(until: planned, clock: .continuous)
        return planned
    }
}
