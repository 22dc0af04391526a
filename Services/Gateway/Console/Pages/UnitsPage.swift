import Catalogue
import Contracts
import Values
import Vietnamese

/// The plan's commune-level units as they were when it was made, and what has become of them.
enum UnitsPage: Page {
    static let path = "/plans/{plan}/units"

    struct View {
        let summary: String
        let day: DayFilter
        let title: String
        let rows: [Row]
        let isEmpty: Bool
        let heirs: [Heir]
        let hasHeirs: Bool
    }

    struct Row {
        let name: String
        let path: String
        let code: String
        let area: String
        let population: String
        let areaClass: String?
        let enterClass: String?
        let days: String
        let changes: [Change]
    }

    struct Change {
        let text: String
        let path: String
    }

    /// A unit of today that took in units of the plan.
    struct Heir {
        let name: String
        let path: String
        let from: String
    }

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let plan = try visit.plan
        let cover = try await visit.ask(GetPlan.self, .init(planCode: plan)).cover
        let units = try await visit.ask(
            ListUnits.self,
            .init(parent: cover.unitCode, pageSize: 200)
        ).items.filter { $0.area.kind.isCommuneLevel }
        let first = PlanYear(cover.fromYear).map { CalendarDate.firstDay(of: $0) } ?? visit.today
        let day = TypedDay(visit.query["on"], otherwise: first, in: visit.language)
        let history = UnitHistory(units, of: plan, on: visit.today, for: visit)
        let rows = units.filter { $0.area.exists(on: day.date) }.map {
            history.row($0, on: day.date)
        }
        let heirs = history.heirs
        return PageContent(
            title: Sentences.units(of: cover.unitName)[visit.language],
            menu: .units,
            view: View(
                summary: history.summary(first: first, name: cover.unitName),
                day: DayFilter(visit.words["units_on"], day),
                title: Sentences.unitsOn(day.date)[visit.language],
                rows: rows,
                isEmpty: rows.isEmpty,
                heirs: heirs,
                hasHeirs: !heirs.isEmpty
            )
        )
    }
}
