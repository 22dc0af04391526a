public import JSONSchema

/// Figures of one name: what they are, and one sample for each combination of labels.
///
/// Names follow Prometheus: `vanquan_` or `process_`, the unit in base units (`_seconds`, `_bytes`), `_total` for what only grows.
public struct MetricFamily: Codable, Hashable, Sendable {
    public let name: String
    /// What it says, in a line.
    public let help: String
    public let kind: MetricKind
    public var samples: [MetricSample]

    public init(_ name: String, _ kind: MetricKind, help: String, _ samples: [MetricSample]) {
        self.name = name
        self.help = help
        self.kind = kind
        self.samples = samples
    }

    /// One figure without labels.
    public init(_ name: String, _ kind: MetricKind, help: String, _ value: some BinaryInteger) {
        self.init(name, kind, help: help, [MetricSample(value)])
    }
}

/// How a figure behaves.
public enum MetricKind: String, CaseIterable, Codable, Sendable, SchemaStated {
    /// It only grows, from 0 at the start of its process.
    case counter
    /// It is what it is now.
    case gauge
    /// It counts what was observed, by size.
    case histogram
}

/// Whoever has figures to tell.
public protocol MetricSource: Sendable {
    /// The figures as they are now.
    func metrics() async -> [MetricFamily]
}
