/// One figure of a family.
public struct MetricSample: Codable, Hashable, Sendable {
    /// What tells it from the others of its family, in the order in which it is written.
    public var labels: [MetricLabel]
    /// A counter's or a gauge's.
    public let value: Double?
    public let histogram: HistogramReading?

    public init(_ value: some BinaryInteger, _ labels: [MetricLabel] = []) {
        self.init(Double(value), labels)
    }

    public init(_ value: Double, _ labels: [MetricLabel] = []) {
        self.labels = labels
        self.value = value
        histogram = nil
    }

    public init(_ histogram: Histogram, _ labels: [MetricLabel] = []) {
        self.labels = labels
        value = nil
        self.histogram = histogram.reading
    }
}

/// A name and a value of a closed set: a method, a code, a peer.
public struct MetricLabel: Codable, Hashable, Sendable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
