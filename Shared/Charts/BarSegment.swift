/// One series' piece of a bar.
struct BarSegment: Hashable {
    let series: Int
    let units: Int64
    let x: Double
    let width: Double
}

extension BarScale {
    /// The pieces of a bar, one after the other; what is zero or not known has none.
    func segments(of values: [ChartAmount?]) -> [BarSegment] {
        var segments: [BarSegment] = []
        var sum: Int64 = 0
        for (series, value) in values.enumerated() {
            guard let units = value?.units, units > 0 else { continue }
            segments.append(
                BarSegment(series: series, units: units, x: x(of: sum), width: length(of: units))
            )
            sum += units
        }
        return segments
    }
}
