import Synchronization
public import Telemetry

extension RPCClient: MetricSource {
    /// The calls to this service, and the connections for them.
    public func metrics() async -> [MetricFamily] {
        meter.families(connections: slots.withLock(\.connections))
    }
}
