import Catalogue
import CatalogueAccess
import Contracts
import Values

/// The reports that are due in one calendar year, by day.
struct DeadlineYear {
    let year: PlanYear
    let plan: CheckedPlan
    let calendars: [LegalCalendar]
    let internalDays: [String: FactTimeline<YearlyDay>]
    let language: Language

    var items: [DeadlineItem] {
        (plan.content.deadlines.flatMap(items) + calendars.flatMap(items))
            .sorted { ($0.due, $0.code) < ($1.due, $1.code) }
    }

    private func items(of deadline: Deadline) -> [DeadlineItem] {
        let days = days(deadline.frequency, deadline.month, deadline.day, deadline.isBefore)
        return days.map { item(deadline, $0) } + internalItems(deadline)
    }

    private func item(
        _ deadline: Deadline,
        _ due: CalendarDate,
        isInternal: Bool = false
    ) -> DeadlineItem {
        DeadlineItem(
            code: deadline.code,
            name: deadline.name,
            due: due,
            from: deadline.from.map(name),
            to: isInternal ? [plan.document.unitName] : deadline.to.map(name),
            origin: plan.document.code.text,
            readings: isInternal ? [] : deadline.readings,
            isInternal: isInternal,
            words: isInternal ? nil : deadline.words,
            line: isInternal ? nil : deadline.line
        )
    }

    private func internalItems(_ deadline: Deadline) -> [DeadlineItem] {
        let timeline = internalDays[deadline.code.text]
        let last = CalendarDate.lastDay(of: year)
        guard let day = timeline?.fact(on: last)?.value.date(in: year.year) else { return [] }
        return [item(deadline, day, isInternal: true)]
    }

    private func name(of party: CatalogueCode) -> String {
        plan.content.parties.first { $0.code == party }?.name ?? party.text
    }

    private func items(of calendar: LegalCalendar) -> [DeadlineItem] {
        calendar.deadlines.flatMap { deadline in
            days(deadline.frequency, deadline.month, deadline.day, deadline.isBefore)
                .filter { calendar.holds(on: $0) }
                .map { due in
                    DeadlineItem(
                        code: deadline.code,
                        name: deadline.name,
                        due: due,
                        from: deadline.fromRoles.map { $0.name[language] },
                        to: deadline.toRoles.map { $0.name[language] },
                        origin: calendar.document.number ?? calendar.code.text,
                        readings: [],
                        isInternal: false
                    )
                }
        }
    }

    /// The last days in time; *trước ngày 01/12* is in time until 30/11.
    private func days(
        _ frequency: Deadline.Frequency,
        _ month: Int?,
        _ day: Int?,
        _ isBefore: Bool
    ) -> [CalendarDate] {
        let months =
            switch frequency {
            case .monthly: Array(1...12)
            case .quarterly: [3, 6, 9, 12]
            case .yearly: month.map { [$0] } ?? []
            }
        return months.compactMap { month in
            let last = CalendarDate.length(ofMonth: month, year: year.year)
            let date = CalendarDate(year: year.year, month: month, day: min(day ?? last, last))
            return isBefore ? date?.adding(days: -1) : date
        }
    }
}

extension LegalCalendar {
    fileprivate func holds(on day: CalendarDate) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }
}
