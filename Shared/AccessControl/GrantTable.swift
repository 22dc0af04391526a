import Values

/// Grants as a token carries them: a set of units that several are for stands once, and they name its place.
///
/// Several roles at one place are usual, and a place has many units below it; a frame's head has room for 16 KiB.
struct GrantTable {
    let rows: [Row]
    /// The sets that rows name; nil where none does.
    let unitSets: [Set<UnitCode>]?

    struct Row: Codable {
        let role: Role
        let units: Units
        let nodes: NodeScope?
        let until: Int64?
    }

    /// Units as they are, or the place of their set.
    enum Units {
        case scope(UnitScope)
        case place(Int)
    }

    init(rows: [Row], unitSets: [Set<UnitCode>]?) {
        self.rows = rows
        self.unitSets = unitSets
    }

    init(_ grants: [Grant]) {
        let counts = grants.reduce(into: [:]) { $0[$1.units, default: 0] += 1 }
        let shared = counts.filter { $0.value > 1 }.keys.compactMap { units -> Set<UnitCode>? in
            if case .units(let codes) = units, codes.count > 1 { codes } else { nil }
        }
        let places = Dictionary(
            uniqueKeysWithValues: shared.enumerated().map { (UnitScope.units($1), $0) }
        )
        rows = grants.map { grant in
            Row(
                role: grant.role,
                units: places[grant.units].map(Units.place) ?? .scope(grant.units),
                nodes: grant.nodes == .all ? nil : grant.nodes,
                until: grant.until
            )
        }
        unitSets = shared.isEmpty ? nil : shared
    }

    /// The grants; nil where a row names a set that is not there.
    var grants: [Grant]? {
        let made = rows.compactMap { row -> Grant? in
            guard let units = units(of: row) else { return nil }
            return Grant(
                role: row.role,
                units: units,
                nodes: row.nodes ?? .all,
                until: row.until
            )
        }
        return made.count == rows.count ? made : nil
    }

    private func units(of row: Row) -> UnitScope? {
        switch row.units {
        case .scope(let scope): return scope
        case .place(let place):
            guard let unitSets, unitSets.indices.contains(place) else { return nil }
            return .units(unitSets[place])
        }
    }
}

extension GrantTable.Units: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let place = try? container.decode(Int.self) {
            self = .place(place)
        } else {
            self = .scope(try container.decode(UnitScope.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .scope(let scope): try container.encode(scope)
        case .place(let place): try container.encode(place)
        }
    }
}
