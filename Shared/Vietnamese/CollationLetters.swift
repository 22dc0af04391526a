/// A text taken apart into what has a weight: letters of the alphabet and marks.
enum CollationLetters {
    /// The marks that make another letter of the alphabet, instead of standing on one.
    private static let letters: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [
        "a": [breve: "ă", circumflex: "â"], "A": [breve: "Ă", circumflex: "Â"],
        "e": [circumflex: "ê"], "E": [circumflex: "Ê"],
        "o": [circumflex: "ô", horn: "ơ"], "O": [circumflex: "Ô", horn: "Ơ"],
        "u": [horn: "ư"], "U": [horn: "Ư"],
    ]
    private static let circumflex: Unicode.Scalar = "\u{302}"
    private static let breve: Unicode.Scalar = "\u{306}"
    private static let horn: Unicode.Scalar = "\u{31B}"

    /// `ậ` is `â` and the dot below, in whatever form it came.
    static func of(_ text: String) -> [Unicode.Scalar] {
        var letters: [Unicode.Scalar] = []
        var rest = text.nfdScalars[...]
        while let first = rest.first {
            let marks = rest.dropFirst().prefix { $0.combiningClass != 0 }
            append(first, marks, to: &letters)
            rest = rest[marks.endIndex...]
        }
        return letters
    }

    private static func append(
        _ first: Unicode.Scalar,
        _ marks: ArraySlice<Unicode.Scalar>,
        to letters: inout [Unicode.Scalar]
    ) {
        guard let (index, letter) = letter(first, marks) else {
            letters.append(first)
            letters += marks
            return
        }
        letters.append(letter)
        letters += marks[..<index] + marks[(index + 1)...]
    }

    /// The first mark that makes a letter, unless a mark of the same class stands before it.
    private static func letter(
        _ first: Unicode.Scalar,
        _ marks: ArraySlice<Unicode.Scalar>
    ) -> (index: Int, letter: Unicode.Scalar)? {
        guard let letters = letters[first] else { return nil }
        var before: UInt8 = 0
        for (index, mark) in zip(marks.indices, marks) {
            if mark.combiningClass > before, let letter = letters[mark] { return (index, letter) }
            before = mark.combiningClass
        }
        return nil
    }
}

extension Unicode.Scalar {
    fileprivate var combiningClass: UInt8 { properties.canonicalCombiningClass.rawValue }
}
