public import Values

extension CalendarDate {
    /// `15/07/2022`, in both languages.
    public var numeric: String {
        "\(Self.padded(day, below: 10))/\(Self.padded(month, below: 10))/\(year)"
    }

    /// `ngày 15 tháng 7 năm 2022` as documents carry it; `15 July 2022`.
    public var long: LocalizedText {
        LocalizedText(
            vi: "ngày \(Self.padded(day, below: 10)) \(monthAndYear.vi)",
            en: "\(day) \(monthAndYear.en)"
        )
    }

    /// `tháng 7 năm 2022`; `July 2022`.
    public var monthAndYear: LocalizedText {
        // Decree 30/2020/NĐ-CP, appendix I, on the place and date of a document: days below 10 and
        // the months 1 and 2 carry a zero, the other months do not.
        LocalizedText(
            vi: "tháng \(Self.padded(month, below: 3)) năm \(year)",
            en: "\(Self.englishMonths[month - 1]) \(year)"
        )
    }

    private static func padded(_ number: Int, below bound: Int) -> String {
        number < bound ? "0\(number)" : "\(number)"
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}
