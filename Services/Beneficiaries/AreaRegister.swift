import Catalogue
import Contracts
import Values
import Vietnamese

/// What the files say of all areas: in the order of their names, by code, and what they came from and went into.
///
/// It is made once for an edition and kept: putting some hundred names in Vietnamese order takes longer than all else of a request.
struct AreaRegister: Sendable {
    let areas: [Area]
    /// Of areas' classes.
    let classes: [AreaClass]
    private let byCode: [UnitCode: Area]
    private var predecessors: [UnitCode: [AreaChange]] = [:]
    private var successors: [UnitCode: [AreaChange]] = [:]

    init(_ files: [UnitsCatalogue]) {
        areas = files.flatMap(\.areas).sortedInVietnamese { $0.name }
        byCode = Dictionary(areas.map { ($0.code, $0) }) { first, _ in first }
        classes = files.flatMap(\.classes)
        for succession in files.flatMap(\.successions) {
            for change in succession.changes { add(change, of: succession) }
        }
    }

    func area(_ code: UnitCode) -> Area? { byCode[code] }

    func predecessors(of area: UnitCode) -> [AreaChange] { predecessors[area] ?? [] }

    func successors(of area: UnitCode) -> [AreaChange] { successors[area] ?? [] }

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
