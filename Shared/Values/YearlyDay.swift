/// A day of every year, such as a deadline's: `11-15`.
public struct YearlyDay: Hashable, Sendable {
    public let month: Int
    public let day: Int

    /// `nil` where no year has such a day; 29 February is the last day of February in other years.
    public init?(month: Int, day: Int) {
        guard CalendarDate(year: 2024, month: month, day: day) != nil else { return nil }
        self.month = month
        self.day = day
    }

    /// The day in a year; `nil` outside the years of ``CalendarDate``.
    public func date(in year: Int) -> CalendarDate? {
        let last = CalendarDate.length(ofMonth: month, year: year)
        return CalendarDate(year: year, month: month, day: min(day, last))
    }
}

extension YearlyDay: Comparable {
    public static func < (left: YearlyDay, right: YearlyDay) -> Bool {
        (left.month, left.day) < (right.month, right.day)
    }
}

extension YearlyDay: TextCoded {
    public static let kind = "YearlyDay"
    public static let expectation = LocalizedText(
        vi: "Phải là ngày có thật của mọi năm, viết dạng THÁNG-NGÀY, ví dụ 11-15.",
        en: "Must be a real day of a year, as MM-DD, such as 11-15."
    )

    public init?(_ text: String) {
        var reader = DigitReader(text)
        guard let month = reader.number(2), reader.take("-"), let day = reader.number(2),
            reader.isAtEnd
        else { return nil }
        self.init(month: month, day: day)
    }

    public var text: String {
        "\(DecimalText.padded(month, 2))-\(DecimalText.padded(day, 2))"
    }
}
