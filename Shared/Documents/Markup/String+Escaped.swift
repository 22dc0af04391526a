import Values

extension String {
    /// The text as HTML shows it, in content and in quoted attributes, composed (NFC).
    ///
    /// What HTML forbids even as a character reference (controls, noncharacters) becomes U+FFFD, as a browser would do
    /// with some of them; line ends become LF, as every parser of HTML makes them.
    var escapedForHTML: String {
        var written = ""
        for character in nfc {
            if character == "\r\n" {
                written += "\n"
                continue
            }
            for scalar in character.unicodeScalars { written += Self.written(scalar) }
        }
        return written
    }

    private static func written(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "'": "&#39;"
        case "\t", "\n": String(scalar)
        case "\r": "\n"
        default: isForbidden(scalar) ? "\u{FFFD}" : String(scalar)
        }
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control
            || scalar.properties.isNoncharacterCodePoint
    }
}
