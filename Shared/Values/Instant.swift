/// A point in time to the microsecond, in UTC, from 1900 to 2200.
///
/// Text and JSON are RFC 3339, `2025-06-10T01:30:00Z` or `2025-06-10T01:30:00.123456Z`: with three
/// or six digits of fraction only where they are needed. PostgreSQL's `timestamptz` holds the same.
public struct Instant: Hashable, Sendable {
    private static let secondsOfDay = 86_400
    private static let range = -2_208_988_800_000_000..<7_289_654_400_000_000

    /// Microseconds from 1970-01-01T00:00:00Z, without leap seconds, negative before it.
    public let microsecondsSince1970: Int

    /// `nil` outside the years 1900 to 2200.
    public init?(microsecondsSince1970: Int) {
        guard Self.range.contains(microsecondsSince1970) else { return nil }
        self.microsecondsSince1970 = microsecondsSince1970
    }

    /// Whole seconds, as tokens have them; `nil` outside the years 1900 to 2200.
    public init?(secondsSince1970 seconds: Int64) {
        let (product, overflow) = Int(seconds).multipliedReportingOverflow(by: 1_000_000)
        guard !overflow else { return nil }
        self.init(microsecondsSince1970: product)
    }

    /// Whole seconds from 1970, rounded down.
    public var secondsSince1970: Int64 {
        Int64(Self.floored(microsecondsSince1970, 1_000_000).quotient)
    }

    /// The instant some time later, or earlier; at the ends of the range it stays there.
    public func adding(_ duration: Duration) -> Instant {
        let (seconds, attoseconds) = duration.components
        let whole = Int(seconds).multipliedReportingOverflow(by: 1_000_000)
        guard !whole.overflow else { return seconds > 0 ? .latest : .earliest }
        let moved = microsecondsSince1970.addingReportingOverflow(whole.partialValue)
        guard !moved.overflow else { return seconds > 0 ? .latest : .earliest }
        return Instant(clamping: moved.partialValue, and: Int(attoseconds / 1_000_000_000_000))
    }

    public static let earliest = Instant(clamping: .min, and: 0)
    public static let latest = Instant(clamping: .max, and: 0)

    private init(clamping microseconds: Int, and more: Int) {
        let sum = microseconds.addingReportingOverflow(more)
        let total = sum.overflow ? (more > 0 ? Int.max : Int.min) : sum.partialValue
        microsecondsSince1970 = min(max(total, Self.range.lowerBound), Self.range.upperBound - 1)
    }

    /// The time from another instant to this one.
    public func duration(since other: Instant) -> Duration {
        .microseconds(microsecondsSince1970 - other.microsecondsSince1970)
    }

    private static func floored(_ value: Int, _ divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

extension Instant {
    /// The day in Việt Nam, which has been at UTC+7 without summer time since 1975.
    public var dateInVietnam: CalendarDate {
        let seconds = Int(secondsSince1970) + 7 * 3600
        let days = Self.floored(seconds, Self.secondsOfDay).quotient
        return CalendarDate(clampingDaysSince1970: days)
    }
}

extension Instant: Comparable {
    public static func < (left: Instant, right: Instant) -> Bool {
        left.microsecondsSince1970 < right.microsecondsSince1970
    }
}

extension Instant: TextCoded {
    public static let kind = "Instant"
    public static let expectation = LocalizedText(
        vi: "Phải là thời điểm theo RFC 3339, ví dụ 2025-06-10T01:30:00Z.",
        en: "Must be an instant of RFC 3339, such as 2025-06-10T01:30:00Z."
    )

    /// Reads RFC 3339 with `Z` or an offset and up to six digits of fraction.
    public init?(_ text: String) {
        var reader = DigitReader(text)
        guard let year = reader.number(4), reader.take("-"),
            let month = reader.number(2), reader.take("-"), let day = reader.number(2),
            let date = CalendarDate(year: year, month: month, day: day), reader.take("T"),
            let time = Self.timeOfDay(&reader), let fraction = Self.fraction(&reader),
            let offset = Self.offset(&reader), reader.isAtEnd
        else { return nil }
        let seconds = date.daysSince1970 * Self.secondsOfDay + time - offset
        self.init(microsecondsSince1970: seconds * 1_000_000 + fraction)
    }

    public var text: String {
        let (seconds, fraction) = Self.floored(microsecondsSince1970, 1_000_000)
        let (days, time) = Self.floored(seconds, Self.secondsOfDay)
        let date = CalendarDate(clampingDaysSince1970: days)
        let clock = [time / 3600, time / 60 % 60, time % 60]
            .map { DecimalText.padded($0, 2) }.joined(separator: ":")
        return "\(date)T\(clock)\(Self.text(fraction: fraction))Z"
    }

    private static func text(fraction: Int) -> String {
        if fraction == 0 { return "" }
        if fraction % 1000 == 0 { return "." + DecimalText.padded(fraction / 1000, 3) }
        return "." + DecimalText.padded(fraction, 6)
    }

    private static func timeOfDay(_ reader: inout DigitReader) -> Int? {
        guard let hour = reader.number(2), hour < 24, reader.take(":"),
            let minute = reader.number(2), minute < 60, reader.take(":"),
            let second = reader.number(2), second < 60
        else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    private static func fraction(_ reader: inout DigitReader) -> Int? {
        guard reader.take(".") else { return 0 }
        let digits = reader.digits()
        guard digits.count <= 6, let value = DecimalText.value(digits) else { return nil }
        return (digits.count..<6).reduce(value) { value, _ in value * 10 }
    }

    /// Seconds east of Greenwich.
    private static func offset(_ reader: inout DigitReader) -> Int? {
        if reader.take("Z") { return 0 }
        let isEast = reader.take("+")
        guard isEast || reader.take("-"),
            let hours = reader.number(2), hours < 24, reader.take(":"),
            let minutes = reader.number(2), minutes < 60
        else { return nil }
        return (isEast ? 1 : -1) * (hours * 3600 + minutes * 60)
    }
}
