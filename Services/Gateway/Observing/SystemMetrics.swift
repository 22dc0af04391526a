import AccessControl
import RPC
import ServiceRuntime
import Telemetry

/// The figures of all executables, each sample with its executable's name.
struct SystemMetrics: Sendable {
    let own: MetricRegister
    let directory: ServiceDirectory
    let tokens: CallerTokens

    /// Less than what Prometheus waits.
    private static let timeLimit = Duration.seconds(3)

    private static let asker = Principal(
        kind: .service,
        id: ServicePeers.principal(of: "gateway"),
        grants: [Grant(role: .service, units: .all)]
    )

    func report() async -> MetricsReport {
        var reports = [("gateway", await own.report())]
        var answers: [MetricSample] = [MetricSample(1, [.service("gateway")])]
        for (name, report) in await peers() {
            answers.append(MetricSample(report == nil ? 0 : 1, [.service(name)]))
            if let report { reports.append((name, report)) }
        }
        var whole = MetricsReport(families: [
            MetricFamily(
                "vanquan_up",
                .gauge,
                help: "1 where the executable answered, 0 where it did not.",
                answers
            )
        ])
        for (name, report) in reports { whole.add(report, labelled: .service(name)) }
        return whole
    }

    /// All at once, in the order of their names; nil for those that do not answer.
    private func peers() async -> [(String, MetricsReport?)] {
        await withTaskGroup(of: (String, MetricsReport?).self) { group in
            for name in directory.names { group.addTask { (name, await report(of: name)) } }
            return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }
        }
    }

    private func report(of name: String) async -> MetricsReport? {
        var options = CallOptions(deadline: .now + Self.timeLimit)
        options.meta[MetaKey.authorization] = try? tokens.authorization(for: Self.asker, to: name)
        options.meta[MetaKey.traceparent] = Trace.current?.text
        return try? await directory.clients[name]?.call(ReadMetrics.self, Empty(), options: options)
    }
}

extension MetricLabel {
    fileprivate static func service(_ name: String) -> MetricLabel { MetricLabel("service", name) }
}
