/// Reads numbers in words by a grammar of its own, and only in their one right spelling.
struct WordsReader {
    private static let digits = [
        "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
        "chín": 9,
    ]
    /// What the last digit is called after `mươi`, and there alone.
    private static let afterTens = digits.filter { ![0, 1, 4, 5].contains($0.value) }
        .merging(["mốt": 1, "tư": 4, "lăm": 5]) { first, _ in first }
    private static let afterTen = digits.filter { ![0, 5].contains($0.value) }
        .merging(["lăm": 5]) { first, _ in first }

    private var rest: ArraySlice<Substring>
    private var isFirst = true

    private init(_ words: some Collection<Substring>) {
        rest = Array(words)[...]
    }

    /// `nil` for anything but a number.
    static func number(_ text: String) -> Int64? {
        if text == "không" { return 0 }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        let isNegative = words.first == "âm"
        var reader = WordsReader(words.dropFirst(isNegative ? 1 : 0))
        guard let magnitude = reader.magnitude() else { return nil }
        return isNegative ? Int64(exactly: -Int128(magnitude)) : Int64(exactly: magnitude)
    }

    /// Parts of up to nine digits, each followed by fewer `tỷ` than the one before.
    private mutating func magnitude() -> UInt64? {
        var sum: UInt64 = 0
        var billions = 3
        while !rest.isEmpty {
            guard let part = part() else { return nil }
            let count = rest.prefix { $0 == "tỷ" }.count
            rest = rest.dropFirst(count)
            guard count < billions else { return nil }
            billions = count
            sum += (0..<count).reduce(part) { value, _ in value * 1_000_000_000 }
        }
        return sum > 0 ? sum : nil
    }

    private mutating func part() -> UInt64? {
        var sum: UInt64 = 0
        var units: [(name: Substring, value: UInt64)] = [("triệu", 1_000_000), ("nghìn", 1000)]
        while let next = rest.first, next != "tỷ" {
            guard let group = group() else { return nil }
            guard let index = units.firstIndex(where: { $0.name == rest.first }) else {
                return sum + group
            }
            sum += group * units[index].value
            units.removeFirst(index + 1)
            rest = rest.dropFirst()
        }
        return sum > 0 ? sum : nil
    }

    /// Up to three digits; all three after the first group.
    private mutating func group() -> UInt64? {
        var value = 0
        let isInFull = rest.dropFirst().first == "trăm"
        guard isInFull || isFirst else { return nil }
        if isInFull {
            guard let hundreds = take(Self.digits), hundreds > 0 || !isFirst else { return nil }
            value = hundreds * 100
            rest = rest.dropFirst()
        }
        isFirst = false
        guard let last = tensAndOnes(isInFull) else { return nil }
        return value + last > 0 ? UInt64(value + last) : nil
    }

    private mutating func tensAndOnes(_ isInFull: Bool) -> Int? {
        if takeWord("mười") { return 10 + (take(Self.afterTen) ?? 0) }
        if isInFull, takeWord("linh") { return take(Self.digits).flatMap { $0 > 0 ? $0 : nil } }
        if rest.dropFirst().first == "mươi" {
            guard let tens = take(Self.digits), tens > 1 else { return nil }
            rest = rest.dropFirst()
            // The next group may begin with a digit's word as well: `hai mươi` ends this one.
            return tens * 10 + (take(Self.afterTens) ?? 0)
        }
        return isInFull ? 0 : take(Self.digits)
    }

    private mutating func take(_ digits: [String: Int]) -> Int? {
        guard let word = rest.first, let digit = digits[String(word)] else { return nil }
        rest = rest.dropFirst()
        return digit
    }

    private mutating func takeWord(_ word: String) -> Bool {
        guard rest.first == word[...] else { return false }
        rest = rest.dropFirst()
        return true
    }
}
