import Catalogue
import Values

/// When a report is due, year by year: the last days on which it is in time.
struct ReportDays {
    let frequency: Deadline.Frequency
    /// Of a yearly report.
    let month: Int?
    /// `nil` for the month's last day.
    let day: Int?
    /// *Trước ngày 01/12* is in time until 30/11.
    let isBefore: Bool

    /// The last days in time that lie in a year.
    func dates(in year: PlanYear) -> [CalendarDate] {
        // What is due before 1 January is due in the year before.
        [year.year, year.year + 1].flatMap(dates).filter { $0.year == year.year }
    }

    private func dates(ofYear year: Int) -> [CalendarDate] {
        months.compactMap { month in
            let last = CalendarDate.length(ofMonth: month, year: year)
            let date = CalendarDate(year: year, month: month, day: min(day ?? last, last))
            return isBefore ? date?.adding(days: -1) : date
        }
    }

    private var months: [Int] {
        switch frequency {
        case .monthly: Array(1...12)
        case .quarterly: [3, 6, 9, 12]
        case .yearly: month.map { [$0] } ?? []
        }
    }
}

extension Deadline {
    var days: ReportDays {
        ReportDays(frequency: frequency, month: month, day: day, isBefore: isBefore)
    }
}

extension LegalDeadline {
    var days: ReportDays {
        ReportDays(frequency: frequency, month: month, day: day, isBefore: isBefore)
    }
}
