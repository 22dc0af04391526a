/// How wide text is, without a font at hand.
///
/// The widths are those of Arial and Liberation Sans in thousandths of the size, and a little more
/// for fonts that run wider. Vietnamese letters are as wide as the letter they stand on.
enum TextWidth {
    private static let allowance = 1.04

    static func of(_ text: String, size: Double) -> Double {
        text.unicodeScalars.reduce(0) { $0 + thousandths($1) } / 1000 * size * allowance
    }

    /// Bold text, as totals are set in.
    static func bold(_ text: String, size: Double) -> Double { of(text, size: size) * 1.06 }

    private static func thousandths(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "\u{300}"..."\u{36F}": 0
        case "i", "j", "l", "ì", "í", "ỉ", "ĩ", "ị", "'", "|": 230
        case " ", ".", ",", ":", ";", "f", "t", "/", "!", "I", "Ì", "Í", "Ỉ", "Ĩ", "Ị": 278
        case "r", "-", "(", ")", "“", "”", "·": 335
        case "m", "M", "%", "w", "—", "…": 860
        case "W": 944
        case "c", "k", "s", "v", "x", "y", "z", "J", "ý", "ỳ", "ỷ", "ỹ", "ỵ": 500
        default: scalar.properties.isUppercase ? 700 : 560
        }
    }
}
