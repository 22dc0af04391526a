import AccessControl
import Catalogue
import Values

/// Which units stand below which, and whose work went whole to another one.
struct UnitTree: Sendable {
    private let children: [UnitCode: [UnitCode]]
    private let predecessors: [UnitCode: [Predecessor]]
    private let names: [UnitCode: String]

    private struct Predecessor {
        let code: UnitCode
        /// The first day of the new state.
        let since: CalendarDate
    }

    init(_ catalogues: [UnitsCatalogue]) {
        let areas = catalogues.flatMap(\.areas)
        names = Dictionary(areas.map { ($0.code, $0.name) }) { first, _ in first }
        let pairs = areas.compactMap { area in area.parent.map { (parent: $0, child: area.code) } }
        children = Dictionary(grouping: pairs, by: \.parent).mapValues { $0.map(\.child) }
        let changes = catalogues.flatMap(\.successions).flatMap { succession in
            succession.changes.filter { $0.part == .whole }
                .map { (to: $0.to, Predecessor(code: $0.from, since: succession.date)) }
        }
        predecessors = Dictionary(grouping: changes, by: \.to).mapValues { $0.map(\.1) }
    }

    /// `Xã Tri Lễ`; nil of a unit that no file has.
    func name(of unit: UnitCode) -> String? { names[unit] }

    /// The unit, all that stands or stood below it, and what had gone whole to one of these by a day: whoever takes a unit over
    /// answers for its records, too.
    func reach(of unit: UnitCode, on day: CalendarDate) -> Set<UnitCode> {
        var reached: Set<UnitCode> = []
        var waiting = [unit]
        while let next = waiting.popLast() {
            guard reached.insert(next).inserted else { continue }
            waiting += children[next] ?? []
            waiting += (predecessors[next] ?? []).filter { $0.since <= day }.map(\.code)
        }
        return reached
    }
}
