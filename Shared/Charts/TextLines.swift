/// A text laid out in lines, broken between words.
enum TextLines {
    /// At most so many lines that are not wider; what does not fit ends in `…`.
    ///
    /// A word that is wider than a line has it for itself.
    static func of(_ text: String, width: Double, size: Double, most: Int = 2) -> [String] {
        var lines: [String] = []
        var rest = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
        while !rest.isEmpty, lines.count < most {
            let isLast = lines.count == most - 1
            let count = fitting(rest, in: width, size: size)
            if isLast, count < rest.count {
                lines.append(shortened(rest.prefix(count), in: width, size: size))
            } else {
                lines.append(rest.prefix(count).joined(separator: " "))
            }
            rest = rest.dropFirst(count)
        }
        return lines
    }

    /// How many words fit, at least one.
    private static func fitting(_ words: ArraySlice<String>, in width: Double, size: Double) -> Int
    {
        var taken = 0.0
        let space = TextWidth.of(" ", size: size)
        for (count, word) in words.enumerated() {
            taken += TextWidth.of(word, size: size) + (count == 0 ? 0 : space)
            if taken > width { return max(1, count) }
        }
        return words.count
    }

    /// The words with an ellipsis, less as many as that needs.
    private static func shortened(
        _ words: ArraySlice<String>,
        in width: Double,
        size: Double
    ) -> String {
        var words = words
        func line() -> String {
            var text = words.joined(separator: " ")
            while let last = text.last, ",;:.".contains(last) { text.removeLast() }
            return text + "…"
        }
        while words.count > 1, TextWidth.of(line(), size: size) > width { words.removeLast() }
        return line()
    }
}
