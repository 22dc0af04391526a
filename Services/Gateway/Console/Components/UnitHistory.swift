import AccessControl
import Catalogue
import Contracts
import Values
import Vietnamese

/// Commune-level units of a plan and what followed them.
struct UnitHistory {
    let units: [AreaItem]
    let plan: PlanCode
    let today: CalendarDate
    let visit: Visit

    private let byCode: [UnitCode: AreaItem]

    init(_ units: [AreaItem], of plan: PlanCode, on today: CalendarDate, for visit: Visit) {
        self.units = units
        self.plan = plan
        self.today = today
        self.visit = visit
        byCode = Dictionary(units.map { ($0.area.code, $0) }) { first, _ in first }
    }

    func summary(first: CalendarDate, name: String) -> String {
        let then = units.filter { $0.area.exists(on: first) }
        let kinds = AreaKind.allCases.compactMap { kind in
            let count = then.count { $0.area.kind == kind }
            return count == 0 ? nil : "\(count) \(kind.name[visit.language].lowercased())"
        }
        let parts = kinds.joined(separator: ", ")
        return Sentences.unitCount(then.count, parts, of: name, on: first)[visit.language]
    }

    func row(_ item: AreaItem, on day: CalendarDate) -> UnitsPage.Row {
        let (area, language) = (item.area, visit.language)
        let classes = item.classes.filter { $0.holds(on: day) }
        let enter = Paths.plan(plan, "enter", MissingKind.areaClass.rawValue, area.code.text)
        return UnitsPage.Row(
            name: area.name,
            path: Paths.unit(area.code, of: plan),
            code: (area.officialCodes ?? []).map(\.code).joined(separator: ", "),
            area: area.areaKM2.map { $0.printed(in: nil)[language] } ?? "–",
            population: area.population.map { Sentences.people($0)[language] } ?? "–",
            areaClass: classes.last.map { $0.name.name[language] },
            enterClass: classes.isEmpty && visit.may(.areaClassEnter, in: area.code) ? enter : nil,
            days: Sentences.days(area.validFrom, area.validTo)[language],
            changes: chain(from: item).map { change in
                UnitsPage.Change(
                    text: Sentences.becomes(change)[language],
                    path: Paths.unit(change.code, of: plan)
                )
            }
        )
    }

    /// The units that exist today and took in units of the plan, with those.
    var heirs: [UnitsPage.Heir] {
        let ends = units.flatMap { item in
            chain(from: item).filter { byCode[$0.code]?.successors.isEmpty ?? true }
                .map { (end: $0, from: item.area.name) }
        }
        let byEnd = Dictionary(grouping: ends, by: \.end.code)
        return byEnd.values.compactMap { found in
            found.first.map { first in
                UnitsPage.Heir(
                    name: first.end.name,
                    path: Paths.unit(first.end.code, of: plan),
                    from: found.map(\.from).distinct.joined(separator: ", ")
                )
            }
        }
        .sortedInVietnamese { $0.name }
    }

    /// What followed a unit, and what followed that, by day.
    private func chain(from item: AreaItem) -> [AreaChange] {
        var found: [AreaChange] = []
        var next = item.successors.filter { $0.date <= today }
        while let change = next.first {
            next.removeFirst()
            guard !found.contains(where: { $0.code == change.code }) else { continue }
            found.append(change)
            next += (byCode[change.code]?.successors ?? []).filter { $0.date <= today }
        }
        return found.sorted { $0.date < $1.date }
    }
}

extension AreaClassFact {
    fileprivate func holds(on day: CalendarDate) -> Bool {
        validFrom <= day && (validTo.map { day <= $0 } ?? true)
    }
}
