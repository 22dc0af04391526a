import Charts

/// The console's stylesheet: the frame, then each component, then what print changes.
enum Stylesheet {
    static let text = [ground, frame, tables, parts, forms, Charts.stylesheet, screens, print]
        .joined(separator: "\n")
}
