import Synchronization

/// All that an executable can tell of itself.
///
/// It is made before its sources are: the server that tells of them is one of them.
public final class MetricRegister: Sendable {
    private let sources = Mutex<[any MetricSource]>([])

    public init() {}

    public func add(_ more: [any MetricSource]) {
        sources.withLock { $0 += more }
    }

    /// The figures now.
    public func report() async -> MetricsReport {
        var report = MetricsReport()
        for source in sources.withLock(\.self) { report.add(await source.metrics()) }
        return report
    }
}
