/// The sizes of text and bars, in the drawing's units.
enum ChartType {
    /// Names and totals.
    static let label = 14.0
    /// Numbers inside bars and on the axis.
    static let small = 13.0
    /// From one line of a name to the next.
    static let line = 18.0
    static let bar = 22.0
    /// The square of a legend.
    static let swatch = 12.0
    /// From a baseline up to where small letters' middle is, to stand in the middle of something.
    static let middle = 4.7
}
