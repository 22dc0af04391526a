/// Reads fixed-width numbers and marks from the front of a text, as dates have them.
struct DigitReader {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// A number of exactly `width` digits.
    mutating func number(_ width: Int) -> Int? {
        guard rest.count >= width else { return nil }
        let digits = rest.prefix(width)
        guard let value = DecimalText.value(digits) else { return nil }
        rest = rest.dropFirst(width)
        return value
    }

    /// As many digits as follow.
    mutating func digits() -> Substring.UTF8View {
        let digits = rest.prefix { DecimalText.digits.contains($0) }
        rest = rest.dropFirst(digits.count)
        return digits
    }

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard let first = rest.first, UInt32(first) == mark.value else { return false }
        rest = rest.dropFirst()
        return true
    }
}

/// Decimal digits, without signs.
enum DecimalText {
    static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    /// The number written by some digits; `nil` for anything else, and beyond 64 bits.
    static func value(_ text: some Collection<UInt8>) -> Int? {
        guard !text.isEmpty, text.allSatisfy(digits.contains) else { return nil }
        return Int(String(decoding: text, as: UTF8.self))
    }

    /// A number with zeros before it up to a width.
    static func padded(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
