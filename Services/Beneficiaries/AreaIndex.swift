import Catalogue
import CatalogueAccess
import Contracts
import Values

/// All areas with what they came from and what they went into.
struct AreaIndex {
    let areas: [Area]
    private let byCode: [UnitCode: Area]
    private var predecessors: [UnitCode: [AreaChange]] = [:]
    private var successors: [UnitCode: [AreaChange]] = [:]
    /// What decisions say of areas' classes, from files and as people entered them.
    private let classes: AreaClasses

    init(_ files: [UnitsCatalogue], entered: [String: FactTimeline<AreaClass.Name>]) {
        areas = files.flatMap(\.areas)
        byCode = Dictionary(areas.map { ($0.code, $0) }) { first, _ in first }
        classes = AreaClasses(files.flatMap(\.classes), entered: entered)
        for succession in files.flatMap(\.successions) {
            for change in succession.changes { add(change, of: succession) }
        }
    }

    func area(_ code: UnitCode) -> Area? { byCode[code] }

    func classes(of area: UnitCode) -> [AreaClassFact] { classes.of(area) }

    func item(of area: Area) -> AreaItem {
        AreaItem(
            area: area,
            classes: classes.of(area.code),
            predecessors: predecessors[area.code] ?? [],
            successors: successors[area.code] ?? []
        )
    }

    private mutating func add(_ change: Succession.Change, of succession: Succession) {
        predecessors[change.to, default: []].append(side(change.from, change, succession))
        successors[change.from, default: []].append(side(change.to, change, succession))
    }

    private func side(
        _ code: UnitCode,
        _ change: Succession.Change,
        _ succession: Succession
    ) -> AreaChange {
        AreaChange(
            code: code,
            name: byCode[code]?.name ?? code.text,
            date: succession.date,
            part: change.part,
            documentName: succession.document.name,
            documentNumber: succession.document.number
        )
    }
}
