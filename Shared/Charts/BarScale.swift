/// From amounts to lengths.
struct BarScale {
    /// Where the bars begin.
    let start: Double
    /// How long the largest bar is.
    let length: Double
    /// The amount of the largest bar; 0 where all are.
    let largest: Int64

    /// The length of an amount, in proportion.
    func length(of units: Int64) -> Double {
        largest == 0 ? 0 : Double(units) / Double(largest) * length
    }

    func x(of units: Int64) -> Double { start + length(of: units) }
}
