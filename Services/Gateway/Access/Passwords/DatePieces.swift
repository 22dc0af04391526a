/// Finds dates and years from 1900 to 2099: `2024`, `2/9/1945`, `02091945`, `020945`, `1945-09-02`.
enum DatePieces {
    /// Each with what it is, by the order of its parts.
    private static var patterns: [Regex<Substring>] {
        [
            /\d{1,2}[-.\/ ]\d{1,2}[-.\/ ](?:\d{4}|\d{2})/,
            /(?:19|20)\d{2}[-.\/ ]\d{1,2}[-.\/ ]\d{1,2}/,
            /(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)\d{2}|\d{2})/,
            /(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19|20)\d{2}/,
            /(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/,
            /(?:19|20)\d{2}/,
        ]
    }

    static func ranges(in letters: PasswordLetters) -> [Range<Int>] {
        // Each ASCII digit and sign is one byte of this text, so that places are places of letters.
        let text = String(
            decoding: letters.all.map { $0.isASCII ? UInt8($0.value) : UInt8(ascii: "x") },
            as: UTF8.self
        )
        return patterns.flatMap { pattern in
            text.matches(of: pattern.matchingSemantics(.unicodeScalar)).map { match in
                let start = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
                let length = match.output.utf8.count
                return start..<(start + length)
            }
        }
    }
}
