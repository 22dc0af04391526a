extension Unicode.Scalar {
    /// Whether this is an accent that stands on the letter before it.
    ///
    /// Only the blocks made for Latin, Greek, Cyrillic and symbols: the vowel signs of Thai or
    /// Devanagari are marks as well, and are letters to those who read them.
    var isAccent: Bool {
        switch value {
        case 0x0300...0x036f, 0x1ab0...0x1aff, 0x1dc0...0x1dff, 0x20d0...0x20ff, 0xfe20...0xfe2f:
            true
        default: false
        }
    }

    /// Whether this parts words: every kind of space, line end, control and punctuation.
    ///
    /// Signs such as `+`, `=` or `₫` do not.
    var isGap: Bool {
        switch properties.generalCategory {
        case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator,
            .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            true
        default: false
        }
    }

    /// Whether this is a sign of some kind, and no letter or digit.
    var isSign: Bool {
        switch properties.generalCategory {
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
        default: isGap
        }
    }
}
