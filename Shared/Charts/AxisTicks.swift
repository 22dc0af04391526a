/// The round numbers of an axis, in the chart's units.
struct AxisTicks: Hashable {
    /// From 0 upwards, a step of 1, 2 or 5 times a power of ten apart, none above the largest value.
    let values: [Int64]

    /// - Parameter steps: How many steps there are at most; 1 and more.
    init(upTo largest: Int64, steps: Int64) {
        let step = Self.step(upTo: largest, steps: max(1, steps))
        values = Array(stride(from: 0, through: max(0, largest), by: Int64.Stride(step)))
    }

    /// The smallest round step that is not too many times in the largest value.
    private static func step(upTo largest: Int64, steps: Int64) -> Int64 {
        var power: Int64 = 1
        while true {
            for factor in [1, 2, 5] as [Int64] where largest / (power * factor) <= steps {
                return power * factor
            }
            power *= 10
        }
    }
}
