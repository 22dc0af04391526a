/// Lines of comma-separated values as RFC 4180 has them, every cell quoted: spreadsheets part lines at `;`, too.
enum CSV {
    /// What stands in a cell.
    enum Cell {
        case text(String)
        /// Printed by us.
        case number(String)
    }

    static func line(_ cells: [Cell]) -> String {
        cells.map(quoted).joined(separator: ",") + "\r\n"
    }

    private static func quoted(_ cell: Cell) -> String {
        let text =
            switch cell {
            case .text(let text): isFormula(text) ? "'" + text : text
            case .number(let text): text
            }
        // Scalar by scalar: a mark after a quote makes another character of it.
        let doubled = text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
        return "\"" + String(String.UnicodeScalarView(doubled)) + "\""
    }

    /// Whether a spreadsheet may take it for a formula: by its first scalar that is seen, full-width forms included.
    private static func isFormula(_ text: String) -> Bool {
        let first = text.unicodeScalars.first { scalar in
            !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
                && scalar.properties.generalCategory != .control
        }
        return first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    }
}
