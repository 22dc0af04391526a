import Catalogue
import Contracts
import Values

/// All areas with what they came from and what they went into.
struct AreaIndex {
    let areas: [Area]
    private let byCode: [UnitCode: Area]
    private var predecessors: [UnitCode: [AreaChange]] = [:]
    private var successors: [UnitCode: [AreaChange]] = [:]
    /// What the files themselves say of areas' classes.
    private let classes: [UnitCode: [AreaClassFact]]

    init(_ files: [UnitsCatalogue]) {
        areas = files.flatMap(\.areas)
        byCode = Dictionary(areas.map { ($0.code, $0) }) { first, _ in first }
        classes = Dictionary(grouping: files.flatMap(\.classes), by: \.area)
            .mapValues { $0.compactMap(AreaClassFact.init) }
        for succession in files.flatMap(\.successions) {
            for change in succession.changes { add(change, of: succession) }
        }
    }

    func area(_ code: UnitCode) -> Area? { byCode[code] }

    func item(of area: Area, classes entered: [AreaClassFact]) -> AreaItem {
        AreaItem(
            area: area,
            classes: (classes[area.code] ?? []) + entered,
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

extension AreaClassFact {
    /// `nil` where the file's decision has a number or an issuer that is no line of text.
    fileprivate init?(_ fact: AreaClass) {
        guard let number = LineText(fact.decision.number),
            let issuer = LineText(fact.decision.issuer)
        else { return nil }
        self.init(
            name: fact.class,
            validFrom: fact.validFrom,
            validTo: fact.validTo,
            document: FactDocument(number: number, date: fact.decision.date, issuer: issuer)
        )
    }
}
