/// How long things took: how many of them up to each of some bounds, and all together.
///
/// A plain value; whoever owns it guards it.
public struct Histogram: Hashable, Sendable {
    /// Seconds, from half of what a short read takes to what nobody waits for.
    public static let seconds: [Double] = [
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10,
    ]

    /// Not summed up: how many fell between one bound and the next; the last ones were above all bounds.
    private var counts = [Int](repeating: 0, count: seconds.count + 1)
    private var sum = 0.0

    public init() {}

    public mutating func observe(_ duration: Duration) {
        let seconds = duration.seconds
        let index = Self.seconds.firstIndex { seconds <= $0 } ?? Self.seconds.count
        counts[index] += 1
        sum += seconds
    }

    var reading: HistogramReading {
        var total = 0
        let buckets = zip(Self.seconds, counts).map { bound, count in
            total += count
            return HistogramBucket(upTo: bound, count: total)
        }
        return HistogramReading(buckets: buckets, count: total + (counts.last ?? 0), sum: sum)
    }
}

/// A histogram as it is told.
public struct HistogramReading: Codable, Hashable, Sendable {
    /// By rising bound, each with what fell below it, those of the former buckets included.
    public let buckets: [HistogramBucket]
    /// All that was observed, also above the last bound.
    public let count: Int
    /// Seconds.
    public let sum: Double
}

public struct HistogramBucket: Codable, Hashable, Sendable {
    /// Seconds.
    public let upTo: Double
    public let count: Int

    enum CodingKeys: String, CodingKey {
        case upTo = "up_to"
        case count
    }
}

extension Duration {
    /// As a number of seconds.
    public var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}
