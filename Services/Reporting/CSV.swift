/// Lines of comma-separated values as RFC 4180 has them.
///
/// Cells are looked at scalar by scalar: `\r\n` is one character, and a mark after a quote makes another one of it.
enum CSV {
    static func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    private static let quoted: Set<Unicode.Scalar> = [",", "\"", "\r", "\n"]
    private static let beginsFormula: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n"]
    private static let ofNumber = Set("0123456789.,".unicodeScalars)

    /// What a spreadsheet would take for a formula is text: an apostrophe in front says so.
    private static func cell(_ text: String) -> String {
        let safe = isFormula(text) ? "'" + text : text
        guard safe.unicodeScalars.contains(where: quoted.contains) else { return safe }
        var scalars = String.UnicodeScalarView()
        for scalar in safe.unicodeScalars {
            scalars.append(scalar)
            if scalar == "\"" { scalars.append(scalar) }
        }
        return "\"" + String(scalars) + "\""
    }

    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, beginsFormula.contains(first) else {
            return false
        }
        return !isNumber(text)
    }

    /// A sign and then digits.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.unicodeScalars.dropFirst()
        return (text.hasPrefix("-") || text.hasPrefix("+")) && !digits.isEmpty
            && digits.allSatisfy(ofNumber.contains)
    }
}
