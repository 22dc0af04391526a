/// For how much room a chart is drawn.
public enum ChartLayout: String, CaseIterable, Sendable {
    /// A telephone's width: names stand above the bars.
    case narrow
    /// A page's width: names stand left of the bars.
    case wide

    /// The width of the drawing, in its own units; one is a pixel at the width most often seen.
    ///
    /// On 320 pixels the smallest text of a narrow chart has 11.
    var width: Double {
        switch self {
        case .narrow: 360
        case .wide: 800
        }
    }

    /// How wide the column of names is.
    var labelWidth: Double {
        switch self {
        case .narrow: width
        case .wide: 330
        }
    }

    /// Where the bars begin.
    var barStart: Double {
        switch self {
        case .narrow: 0
        case .wide: labelWidth + 16
        }
    }

    /// How many steps the axis has at most.
    var mostSteps: Int64 { 4 }
}
