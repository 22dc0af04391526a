import Catalogue
import CatalogueAccess
import Contracts
import Values

/// Areas' classes by day: a later decision ends the one before it, whether a file or a person brought it.
struct AreaClasses {
    private var byArea: [UnitCode: [AreaClassFact]] = [:]

    init(_ stated: [AreaClass], entered: [String: FactTimeline<AreaClass.Name>]) {
        for fact in stated { byArea[fact.area, default: []].append(AreaClassFact(fact)) }
        for (subject, timeline) in entered {
            guard let area = AreaClassSubject.unit(of: subject) else { continue }
            byArea[area, default: []] += timeline.facts.map(AreaClassFact.init)
        }
        byArea = byArea.mapValues { facts in
            let (zones, others) = facts.partitioned { $0.name != .extremelyDifficult }
            return (Self.following(zones) + Self.following(others))
                .sorted { ($0.validFrom, $0.name.rawValue) < ($1.validFrom, $1.name.rawValue) }
        }
    }

    func of(_ area: UnitCode) -> [AreaClassFact] { byArea[area] ?? [] }

    /// Each ended, at the latest, on the day before the next one begins.
    private static func following(_ facts: [AreaClassFact]) -> [AreaClassFact] {
        let sorted = facts.sorted { $0.validFrom < $1.validFrom }
        return sorted.enumerated().map { index, fact in
            guard index + 1 < sorted.count,
                let end = sorted[index + 1].validFrom.adding(days: -1)
            else { return fact }
            return fact.ending(by: end)
        }
    }
}

extension Array {
    fileprivate func partitioned(_ isFirst: (Element) -> Bool) -> ([Element], [Element]) {
        (filter(isFirst), filter { !isFirst($0) })
    }
}

extension AreaClassFact {
    fileprivate init(_ fact: AreaClass) {
        self.init(
            name: fact.class,
            validFrom: fact.validFrom,
            validTo: fact.validTo,
            document: FactDocument(
                number: fact.decision.number,
                date: fact.decision.date,
                issuer: fact.decision.issuer
            )
        )
    }

    fileprivate init(_ fact: EnteredFact<AreaClass.Name>) {
        self.init(
            name: fact.value,
            validFrom: fact.validFrom,
            validTo: fact.validTo,
            document: fact.document,
            version: fact.version
        )
    }

    fileprivate func ending(by end: CalendarDate) -> AreaClassFact {
        AreaClassFact(
            name: name,
            validFrom: validFrom,
            validTo: validTo.map { min($0, end) } ?? end,
            document: document,
            version: version
        )
    }
}
