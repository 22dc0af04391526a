/// How wide text is, without a font at hand.
///
/// The widths are those of DejaVu Sans in thousandths of the size, about Verdana's: what fits in them
/// also fits in the narrower Arial, Segoe UI and Roboto. Vietnamese letters are as wide as the letter
/// they stand on.
enum TextWidth {
    static func of(_ text: String, size: Double) -> Double {
        text.unicodeScalars.reduce(0) { $0 + thousandths($1) } / 1000 * size
    }

    /// Bold text, as totals are set in.
    static func bold(_ text: String, size: Double) -> Double { of(text, size: size) * 1.12 }

    private static func thousandths(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "\u{300}"..."\u{36F}": 0
        case "i", "j", "l", "I", "'", "ì", "í", "ỉ", "ĩ", "ị", "Ì", "Í", "Ỉ", "Ĩ", "Ị": 295
        case " ", ".", ",", ":", ";", "/", "|", "·": 337
        case "f", "t", "r", "-", "(", ")", "!": 411
        case "c", "k", "s", "v", "x", "y", "z", "ý", "ỳ", "ỷ", "ỹ", "ỵ", "–", "“", "”": 590
        case "m", "M", "%", "w", "W", "—", "…", "ư", "ứ", "ừ", "ử", "ữ", "ự": wide(scalar)
        default: scalar.properties.isUppercase ? 740 : 636
        }
    }

    private static func wide(_ scalar: Unicode.Scalar) -> Double {
        scalar.properties.isAlphabetic && !scalar.isASCII ? 680 : 985
    }
}
