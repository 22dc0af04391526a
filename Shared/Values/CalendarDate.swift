/// A day of the Gregorian calendar from 1900 to 2200, without a time and without a time zone.
///
/// Text and JSON: `2025-06-10`.
public struct CalendarDate: Hashable, Sendable {
    public static let years = 1900...2200
    /// Those years in days from 1970-01-01.
    private static let days = -25_567...84_370

    public let year: Int
    /// From 1 to 12.
    public let month: Int
    /// From 1 to the month's length.
    public let day: Int

    /// `nil` where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), (1...12).contains(month),
            day >= 1, day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The first day of all years.
    public static let earliest = CalendarDate(verified: years.lowerBound, 1, 1)

    /// 1 January of a plan's year.
    public static func firstDay(of year: PlanYear) -> CalendarDate {
        CalendarDate(verified: year.year, 1, 1)
    }

    /// 31 December of a plan's year.
    public static func lastDay(of year: PlanYear) -> CalendarDate {
        CalendarDate(verified: year.year, 12, 31)
    }

    private init(verified year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD`, and nothing else.
    public init?(_ text: String) {
        var digits = DigitReader(text)
        guard let year = digits.number(4), digits.take("-"),
            let month = digits.number(2), digits.take("-"),
            let day = digits.number(2), digits.isAtEnd
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day some days after 1970-01-01; `nil` outside the years.
    public init?(daysSince1970 days: Int) {
        guard Self.days.contains(days) else { return nil }
        self.init(clampingDaysSince1970: days)
    }

    /// The same, or the first or last day of all years.
    init(clampingDaysSince1970 days: Int) {
        // Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days:
        // years start in March, so that the leap day is the last of its year.
        let shifted = min(max(days, Self.days.lowerBound), Self.days.upperBound) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    }

    /// Days from 1970-01-01, negative before it (days_from_civil of the same source).
    public var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day some days later, or earlier; `nil` outside the years.
    public func adding(days: Int) -> CalendarDate? {
        let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
        return overflow ? nil : CalendarDate(daysSince1970: sum)
    }

    /// How many days a month has.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate: Comparable {
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDate: TextCoded {
    public static let kind = "CalendarDate"
    public static let expectation = LocalizedText(
        vi: "Phải là ngày có thật từ năm 1900 đến năm 2200, viết dạng NĂM-THÁNG-NGÀY.",
        en: "Must be a real date from 1900 to 2200, as YYYY-MM-DD."
    )

    public var text: String {
        "\(year)-\(DecimalText.padded(month, 2))-\(DecimalText.padded(day, 2))"
    }
}
