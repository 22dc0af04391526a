import FoundationEssentials

/// A number with at most six decimals, exact: a quantity, a percentage, a norm.
///
/// JSON is a number (`3.3`). It is below 2^53 millionths, so that every reader of JSON has it exactly.
public struct ExactNumber: Hashable, Sendable {
    /// Beyond it, doubles skip whole numbers.
    private static let limit: UInt64 = 1 << 53

    public let millionths: Int64

    /// `nil` beyond the limit.
    public init?(millionths: Int64) {
        guard millionths.magnitude <= Self.limit else { return nil }
        self.millionths = millionths
    }

    /// Reads `773`, `3.3`, `-0.25`; `nil` for more than six decimals and whatever else.
    public init?(_ text: String) {
        guard let millionths = try? MillionthsText.read(text) else { return nil }
        self.init(millionths: millionths)
    }

    /// With a point, and without zeros at its end.
    public var text: String {
        let (whole, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        var digits = Substring(String(1_000_000 + rest).dropFirst())
        while digits.last == "0" { digits.removeLast() }
        return (millionths < 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : ".\(digits)")
    }
}

extension ExactNumber: Comparable {
    public static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        left.millionths < right.millionths
    }
}

extension ExactNumber: CustomStringConvertible {
    public var description: String { text }
}

extension ExactNumber: Codable {
    /// What a number has to be, for the person who typed it.
    public static let expectation = LocalizedText(
        vi: "Phải là số viết thường, nhiều nhất 6 chữ số thập phân và không quá 9.007.199.254.",
        en: "Must be a plain number with at most six decimals, no larger than 9,007,199,254."
    )

    private static let invalid = ValueError(kind: "ExactNumber", message: expectation)

    public init(from decoder: any Decoder) throws {
        // As a double, 0.1 + 0.2 would come back as something else.
        let decimal = try decoder.singleValueContainer().decode(Decimal.self)
        guard let number = ExactNumber("\(decimal)") else {
            throw DecodingError.refused(Self.invalid, at: decoder.codingPath)
        }
        self = number
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Decimal(string: text) ?? Decimal(millionths) / 1_000_000)
    }
}
