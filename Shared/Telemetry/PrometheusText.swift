/// A report in Prometheus's text format, version 0.0.4.
public enum PrometheusText {
    public static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    public static func of(_ report: MetricsReport) -> String {
        report.families.map(text).joined()
    }

    private static func text(_ family: MetricFamily) -> String {
        let help = family.help.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
        return "# HELP \(family.name) \(help)\n# TYPE \(family.name) \(family.kind.rawValue)\n"
            + family.samples.map { lines(of: $0, family.name) }.joined()
    }

    private static func lines(of sample: MetricSample, _ name: String) -> String {
        guard let histogram = sample.histogram else {
            return line(name, sample.labels, number(sample.value ?? 0))
        }
        let buckets = histogram.buckets.map { (bound: number($0.upTo), count: $0.count) }
        return (buckets + [("+Inf", histogram.count)])
            .map { bound, count in
                line("\(name)_bucket", sample.labels + [MetricLabel("le", bound)], "\(count)")
            }
            .joined()
            + line("\(name)_sum", sample.labels, number(histogram.sum))
            + line("\(name)_count", sample.labels, "\(histogram.count)")
    }

    private static func line(_ name: String, _ labels: [MetricLabel], _ value: String) -> String {
        guard !labels.isEmpty else { return "\(name) \(value)\n" }
        let pairs = labels.map { "\($0.name)=\"\(escaped($0.value))\"" }
        return "\(name){\(pairs.joined(separator: ","))} \(value)\n"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
            "\n",
            with: "\\n"
        )
    }

    /// Whole numbers without a fraction: `0.5`, `10`.
    private static func number(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? "\(value)"
    }
}
