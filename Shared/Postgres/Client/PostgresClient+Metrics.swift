public import Telemetry

extension PostgresClient: MetricSource {
    /// Requests by kind and outcome, how long they took, and how the pools stand.
    public func metrics() async -> [MetricFamily] {
        await driver.statistics().families
    }
}
