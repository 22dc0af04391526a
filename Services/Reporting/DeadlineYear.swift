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
        (planItems + calendars.flatMap(items))
            .sorted { ($0.due, $0.code) < ($1.due, $1.code) }
    }

    /// A plan asks for reports in its own years.
    private var planItems: [DeadlineItem] {
        guard (plan.document.fromYear...plan.document.toYear).contains(year) else { return [] }
        return plan.content.deadlines.flatMap { deadline in
            deadline.days.dates(in: year).map { item(deadline, due: $0) } + internalItems(deadline)
        }
    }

    private func item(_ deadline: Deadline, due: CalendarDate) -> DeadlineItem {
        DeadlineItem(
            code: deadline.code,
            name: deadline.name,
            due: due,
            from: deadline.from.map(name),
            to: deadline.to.map(name),
            origin: plan.document.code.text,
            reportedYear: year.year,
            readings: deadline.readings,
            isInternal: false,
            words: deadline.words,
            line: deadline.line
        )
    }

    /// The district's own day, as the entry that holds on that very day has it.
    private func internalItems(_ deadline: Deadline) -> [DeadlineItem] {
        guard let timeline = internalDays[deadline.code.text] else { return [] }
        return timeline.spans.compactMap { span in
            guard let due = span.fact.value.date(in: year.year), span.fact.validFrom <= due,
                span.to.map({ due <= $0 }) ?? true
            else { return nil }
            return DeadlineItem(
                code: deadline.code,
                name: deadline.name,
                due: due,
                from: deadline.from.map(name),
                to: standingAgency,
                origin: plan.document.code.text,
                reportedYear: year.year,
                readings: [],
                isInternal: true,
                fact: span.fact
            )
        }
    }

    /// The days that the district has set, whatever years they hold for.
    var standingDays: [ListDeadlines.InternalDay] {
        internalDays.keys.sorted().flatMap { code in
            (internalDays[code]?.facts ?? []).map { .init(deadlineCode: code, fact: $0) }
        }
    }

    /// Who puts the reports together.
    private var standingAgency: [String] {
        plan.content.parties.filter { $0.role == .standingAgency }.map(\.name)
    }

    private func name(of party: CatalogueCode) -> String {
        plan.content.parties.first { $0.code == party }?.name ?? party.text
    }

    private func items(of calendar: LegalCalendar) -> [DeadlineItem] {
        calendar.deadlines.flatMap { deadline in
            deadline.days.dates(in: year).filter(calendar.holds).map { due in
                DeadlineItem(
                    code: deadline.code,
                    name: deadline.name,
                    due: due,
                    from: deadline.fromRoles.map { $0.name[language] },
                    to: deadline.toRoles.map { $0.name[language] },
                    origin: calendar.document.number ?? calendar.code.text,
                    reportedYear: year.year - deadline.yearOffset,
                    note: deadline.note,
                    readings: [],
                    isInternal: false
                )
            }
        }
    }
}

extension LegalCalendar {
    fileprivate func holds(on day: CalendarDate) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }
}
