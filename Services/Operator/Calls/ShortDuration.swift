/// A length of time as it is written on a command line: `500ms`, `30s`, `2m`; a bare number is of seconds.
struct ShortDuration: Hashable, Sendable {
    let duration: Duration

    init(seconds: Int) {
        duration = .seconds(seconds)
    }

    /// - Returns: nil for anything else, for nothing at all, and for more than a day.
    init?(_ text: String) {
        let digits = text.prefix { ("0"..."9").contains($0) }
        let units: [Substring: Int] = ["ms": 1, "s": 1000, "": 1000, "m": 60_000, "h": 3_600_000]
        guard digits.count <= 9, let number = Int(digits), number > 0,
            let unit = units[text[digits.endIndex...]], number * unit <= 86_400_000
        else { return nil }
        duration = .milliseconds(number * unit)
    }
}
