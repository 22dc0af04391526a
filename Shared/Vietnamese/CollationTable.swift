/// The weights of ICU's `vi`: what CLDR's root collation gives, and its tailoring for Vietnamese.
///
/// Read out of ICU 72, which is PostgreSQL's on Debian 12. A weight is a place in a row here.
enum CollationTable {
    /// A letter's or a sign's place on the first and the third level.
    struct Element {
        let primary: UInt8
        let form: Form
    }

    /// How a letter is written, in order.
    enum Form: UInt8 {
        case common = 1
        case wide
        /// Spaces of other widths, the dots of an ellipsis.
        case compatible
        case noBreak
        case raised
        /// Spaces that do not break, which have a place of their own among spaces.
        case noBreakSpace
        case capital
        case ordinal
    }

    private static let spaces = "\t\n\u{B}\u{C}\r\u{85}\u{2028}\u{2029} "
    private static let punctuation =
        "‾_‗-‐‒–—―,;:!¡?¿.·'‘’‚‛‹›\"“”„‟«»()[]{}‖§¶@*/\\&#%‰‱†‡•‣′‵‸※"
    private static let symbols = "`´^¯¨¸°©®+±÷×<=>¬|¦~⁄¤¢$£¥₩₫€₭₱₹"
    private static let digits = "0123456789"
    private static let alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
    private static let capitals = "AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ"

    private static let signs = Array((spaces + punctuation + symbols).unicodeScalars)
    private static let figures = Array((digits + alphabet).unicodeScalars)

    /// Begins a sign that has no place here.
    static let otherSign = UInt8(signs.count + 1)
    /// Begins a letter that has no place here.
    static let otherLetter: UInt8 = 0xff

    static let noMark: UInt8 = 1
    /// Begins a mark that has no place here.
    static let otherMark: UInt8 = 0xff

    /// The five tones stand together, after the grave accent's place in every other language.
    ///
    /// Breve, circumflex and horn are among them for the letters with which they make no other.
    static let marks: [Unicode.Scalar: UInt8] = {
        let order: [Unicode.Scalar] = [
            "\u{332}", "\u{313}", "\u{314}",
            "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}",
            "\u{306}", "\u{302}", "\u{30C}", "\u{30A}", "\u{308}", "\u{30B}", "\u{307}", "\u{338}",
            "\u{327}", "\u{328}", "\u{304}", "\u{335}", "\u{30F}", "\u{311}", "\u{31B}", "\u{326}",
            "\u{331}",
        ]
        return Dictionary(uniqueKeysWithValues: zip(order, noMark + 1..<otherMark))
    }()

    /// What stands for one or several letters or signs.
    static let elements: [Unicode.Scalar: [Element]] = {
        let row = Array(zip(signs, 1..<otherSign)) + zip(figures, otherSign + 1..<otherLetter)
        let weights = Dictionary(uniqueKeysWithValues: row)
        var elements = weights.mapValues { [Element(primary: $0, form: .common)] }
        func add(_ scalar: Unicode.Scalar, as base: String, _ form: Form) {
            elements[scalar] = base.unicodeScalars.compactMap { weights[$0] }
                .map { Element(primary: $0, form: form) }
        }
        for (capital, letter) in zip(capitals.unicodeScalars, alphabet.unicodeScalars) {
            add(capital, as: String(letter), .capital)
        }
        for (scalar, base, form) in variants { add(scalar, as: base, form) }
        return elements
    }()

    private static let variants: [(Unicode.Scalar, String, Form)] =
        ["\u{2002}", "\u{2003}", "\u{2004}", "\u{2005}", "\u{2006}", "\u{2008}", "\u{2009}"]
        .map { ($0, " ", .compatible) } + [
            ("\u{200A}", " ", .compatible), ("\u{205F}", " ", .compatible),
            ("\u{3000}", " ", .wide),
            ("\u{A0}", " ", .noBreakSpace), ("\u{2007}", " ", .noBreakSpace),
            ("\u{202F}", " ", .noBreakSpace), ("\u{2011}", "‐", .noBreak),
            ("…", "...", .compatible), ("¹", "1", .raised), ("²", "2", .raised),
            ("³", "3", .raised), ("ª", "a", .ordinal), ("º", "o", .ordinal),
        ]
}
