import Glibc

/// What this process has used of the processors, user and system time together.
enum ProcessorTime {
    static var spent: Duration {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return duration(usage.ru_utime) + duration(usage.ru_stime)
    }

    /// What is used between two moments.
    static func spent(
        from begin: ContinuousClock.Instant,
        until end: ContinuousClock.Instant
    ) async throws -> Duration {
        try await Task.sleep(until: begin, clock: .continuous)
        let before = spent
        try await Task.sleep(until: end, clock: .continuous)
        return spent - before
    }

    private static func duration(_ time: timeval) -> Duration {
        .seconds(time.tv_sec) + .microseconds(time.tv_usec)
    }
}
