/// What a run came to: one line of JSON for whoever started it.
public struct LoadReport: Sendable {
    let seconds: Double
    /// Of the calls that ended while it was measured, in nanoseconds, in order of size.
    let latencies: [UInt32]
    /// The calls that were made while it warmed up too: what the server was busy with.
    let allCalls: Int
    let processorTime: Duration

    public var line: String {
        """
        {"calls": \(latencies.count), "all_calls": \(allCalls), "seconds": \(seconds), \
        "p50_us": \(microseconds(at: 0.5)), "p99_us": \(microseconds(at: 0.99)), \
        "loader_cpu_us": \(processorTime / .microseconds(1) / Double(max(1, latencies.count)))}
        """
    }

    private func microseconds(at share: Double) -> Double {
        guard !latencies.isEmpty else { return 0 }
        return Double(latencies[Int(Double(latencies.count - 1) * share)]) / 1000
    }
}
