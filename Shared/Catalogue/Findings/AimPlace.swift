import Values

/// Where a plan names an aim.
struct AimPlace {
    let node: NodeCode?
    /// `MT-1`, `tên Mục 1`.
    let code: LocalizedText
    /// What of it stands in an id.
    let claim: String
    let place: FindingPlace
    /// Whether an objective or a target names it, and not a title.
    let isWanted: Bool

    var line: Int { place.source.line }

    init(_ objective: Objective) {
        node = objective.node
        code = LocalizedText(vi: objective.code.text, en: objective.code.text)
        claim = objective.code.text
        place = FindingPlace(objective)
        isWanted = true
    }

    init(_ target: Target) {
        node = target.node
        code = LocalizedText(vi: target.code.text, en: target.code.text)
        claim = target.code.text
        place = FindingPlace(target)
        isWanted = true
    }

    init(titleOf title: PlanNode) {
        node = title.code
        code = LocalizedText(
            vi: "tên Mục \(title.code.text)",
            en: "the title of node \(title.code.text)"
        )
        claim = "title-\(title.code.text)"
        place = FindingPlace(titleOf: title)
        isWanted = false
    }
}

extension PlanUnderCheck {
    /// Where each aim is named, in the order of the text; titles of nodes without capital aside.
    var aimPlaces: [CatalogueCode: [AimPlace]] {
        var places: [CatalogueCode: [AimPlace]] = [:]
        func name(_ aims: [CatalogueCode]?, _ place: AimPlace) {
            for aim in Set(aims ?? []) { places[aim, default: []].append(place) }
        }
        for objective in objectives { name(objective.aims, AimPlace(objective)) }
        for target in targets { name(target.aims, AimPlace(target)) }
        for node in nodes where node.status == .funded { name(node.aims, AimPlace(titleOf: node)) }
        return places.mapValues { all in
            all.sorted { ($0.line, $0.claim) < ($1.line, $1.claim) }
        }
    }

    var servedAims: Set<CatalogueCode> { Set(tasks.flatMap { $0.aims ?? [] }) }
}
