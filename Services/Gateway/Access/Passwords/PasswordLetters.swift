import Vietnamese

/// A password as a guesser sees it: small letters without tones and marks, signs as they are.
struct PasswordLetters: Sendable {
    let all: [Unicode.Scalar]

    /// - Parameter password: in NFC.
    init(_ password: String) {
        all = password.flatMap { character in
            let folded = Vietnamese.folded(String(character))
            // Folding takes spaces and signs for gaps between words; here they are characters.
            return Array((folded.isEmpty ? String(character) : folded).unicodeScalars)
        }
    }

    var count: Int { all.count }

    /// Whether a letter is neither letter nor digit in any script.
    func isSign(_ index: Int) -> Bool {
        let properties = all[index].properties
        return !properties.isAlphabetic && properties.numericType == nil
    }

    /// Whether one stands for another in “leetspeak”: `m@tkh4u`, `p4$$w0rd`.
    static func isRead(_ written: Unicode.Scalar, as letter: Unicode.Scalar) -> Bool {
        if written == letter { return true }
        return switch written {
        case "0": letter == "o"
        case "1", "!", "|": letter == "i" || letter == "l"
        case "3": letter == "e"
        case "4", "@": letter == "a"
        case "5", "$": letter == "s"
        case "6", "9": letter == "g"
        case "7", "+": letter == "t"
        case "8": letter == "b"
        default: false
        }
    }
}
