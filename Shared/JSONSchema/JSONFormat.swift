public import Values

/// A form of text that a schema asks for: its name, how it is checked, and what is said if not.
///
/// The three of JSON Schema that the wire uses are ``date``, ``dateTime`` and ``uuid``; a value
/// type with a form of its own makes its own format. Two formats are equal when their names are.
public struct JSONFormat: Sendable {
    public let name: String
    /// The form as a regular expression, told to clients; `isValid` is what decides.
    public let pattern: String?
    /// A text of this form, for examples.
    public let example: String
    public let message: LocalizedText
    public let isValid: @Sendable (String) -> Bool

    public init(
        _ name: String,
        pattern: String? = nil,
        example: String,
        message: LocalizedText,
        isValid: @escaping @Sendable (String) -> Bool
    ) {
        self.name = name
        self.pattern = pattern
        self.example = example
        self.message = message
        self.isValid = isValid
    }
}

extension JSONFormat: Hashable {
    public static func == (left: JSONFormat, right: JSONFormat) -> Bool { left.name == right.name }

    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension JSONFormat {
    /// A day of the calendar, `2025-06-10`.
    public static let date = JSONFormat(
        "date",
        example: "2025-06-10",
        message: LocalizedText(
            vi: "Phải là ngày có thật, viết dạng NĂM-THÁNG-NGÀY, ví dụ 2025-06-10.",
            en: "Must be a real date as YYYY-MM-DD, such as 2025-06-10."
        ),
        isValid: { CalendarDate($0) != nil }
    )

    /// An instant of RFC 3339, `2025-06-10T01:30:00Z`.
    public static let dateTime = JSONFormat(
        "date-time",
        example: "2025-06-10T01:30:00Z",
        message: LocalizedText(
            vi: "Phải là thời điểm theo RFC 3339, ví dụ 2025-06-10T01:30:00Z.",
            en: "Must be an instant of RFC 3339, such as 2025-06-10T01:30:00Z."
        ),
        isValid: { Instant($0) != nil }
    )

    /// A UUID of RFC 9562, in either case.
    public static let uuid = JSONFormat(
        "uuid",
        example: "018f3c5e-7a10-7c3b-9d55-2f6c1a0b9e11",
        message: LocalizedText(vi: "Phải là mã UUID.", en: "Must be a UUID."),
        isValid: isUUID
    )

    private static func isUUID(_ text: String) -> Bool {
        let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return groups.map(\.count) == [8, 4, 4, 4, 12]
            && groups.joined().allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
}
