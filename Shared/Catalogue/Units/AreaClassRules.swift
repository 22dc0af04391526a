import JSONSchema
import Values

/// That classes fit their areas: their kind, their days, and one zone at a time.
enum AreaClassRules {
    static func check(_ root: JSONNode, _ violations: inout ViolationList) {
        var areas: [String: JSONNode] = [:]
        for item in FileSection(root, "areas").items {
            guard let code = item.node["code"]?.string, areas[code] == nil else { continue }
            areas[code] = item.node
        }
        let classes = FileSection(root, "classes")
        for item in classes.items {
            guard let area = item.node["area"]?.string.flatMap({ areas[$0] }) else { continue }
            checkKind(item.node, item.path, area, &violations)
            checkDays(item.node, item.path, area, &violations)
        }
        checkZones(classes, &violations)
    }

    private static func name(_ item: JSONNode) -> AreaClass.Name? {
        item["class"]?.string.flatMap(AreaClass.Name.init)
    }

    private static func checkKind(
        _ item: JSONNode,
        _ path: String,
        _ area: JSONNode,
        _ violations: inout ViolationList
    ) {
        guard let json = item["class"], let name = name(item),
            let kind = area["kind"]?.string.flatMap(AreaKind.init), !name.isFor(kind)
        else { return }
        let message = name.isZone ? AreaClassMessages.zoneKind : AreaClassMessages.difficultKind
        violations.add(json, "\(path).class", .classKind, message)
    }

    private static func checkDays(
        _ item: JSONNode,
        _ path: String,
        _ area: JSONNode,
        _ violations: inout ViolationList
    ) {
        let (own, days) = (ValidDays(item), ValidDays(area))
        if let json = item["valid_from"], json.string != nil,
            own.from < days.from || own.from > days.to
        {
            violations.add(json, "\(path).valid_from", .classDay, AreaClassMessages.days(days))
        } else if own.to > days.to {
            let json = item["valid_to"] ?? item
            violations.add(json, "\(path).valid_to", .classDay, AreaClassMessages.days(days))
        }
    }

    /// A zone overlaps the one that begins before it and lasts longest.
    private static func checkZones(_ classes: FileSection, _ violations: inout ViolationList) {
        let zones = classes.items.filter { name($0.node)?.isZone == true }
        for (area, ofOne) in Dictionary(grouping: zones, by: { $0.node["area"]?.string }) {
            let inOrder = ofOne.map { (item: $0, days: ValidDays($0.node)) }
                .sorted { $0.days.from < $1.days.from }
            guard area != nil, var last = inOrder.first else { continue }
            for zone in inOrder.dropFirst() {
                if let json = zone.item.node["class"], zone.days.overlap(last.days) {
                    let message = AreaClassMessages.overlap(last.item.node.line)
                    violations.add(json, "\(zone.item.path).class", .classOverlap, message)
                }
                if zone.days.to > last.days.to { last = zone }
            }
        }
    }
}

extension AreaClass.Name {
    /// An area is in one of the zones at a time.
    fileprivate var isZone: Bool { self != .extremelyDifficult }

    /// Whether an area of a kind can have it.
    fileprivate func isFor(_ kind: AreaKind) -> Bool {
        let isBelow = kind == .village || kind == .quarter
        return kind.isCommuneLevel || (isBelow && !isZone)
    }
}
