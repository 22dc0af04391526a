import Values

/// A plan's text as it is compared: without marks of Markdown, white space made single, in Normalization Form C.
enum PrintedText {
    static func plain(_ text: String) -> String {
        let unmarked = text.nfc.filter { !"*#\\_`".contains($0) }
        return unmarked.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Digits with the points, commas, slashes and hyphens between them: `196.832`, `14/10/2021`.
    static func numbers(in text: String) -> [String] {
        var numbers: [String] = []
        var current = ""
        for character in text + " " {
            if isDigit(character) {
                current.append(character)
            } else if !current.isEmpty, ".,/-".contains(character), !current.hasSuffix(".") {
                current.append(character)
            } else if !current.isEmpty {
                numbers.append(trimmed(current))
                current = ""
            }
        }
        return numbers
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }

    private static func trimmed(_ number: String) -> String {
        var rest = Substring(number)
        while let last = rest.last, !isDigit(last) { rest.removeLast() }
        return String(rest)
    }
}
