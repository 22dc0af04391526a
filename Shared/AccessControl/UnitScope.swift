public import Values

/// The units whose rows a caller may see and touch.
public enum UnitScope: Hashable, Sendable {
    /// Every unit: the programme's own offices, the operator.
    case all
    /// These units and nothing else; an empty set means no rows.
    case units(Set<UnitCode>)

    /// No rows at all.
    public static let none = UnitScope.units([])

    /// What both of two grants reach together.
    public func union(_ other: UnitScope) -> UnitScope {
        switch (self, other) {
        case (.all, _), (_, .all): .all
        case (.units(let left), .units(let right)): .units(left.union(right))
        }
    }

    func reaches(_ unit: UnitCode?) -> Bool {
        switch self {
        case .all: true
        case .units(let codes): unit.map(codes.contains) ?? false
        }
    }

    /// `*`, or the codes in order, separated by commas: what the database's policies read.
    var databaseText: String {
        switch self {
        case .all: "*"
        case .units(let codes): codes.map(\.text).sorted().joined(separator: ",")
        }
    }
}

extension UnitScope: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self), text == "*" {
            self = .all
        } else {
            self = .units(try container.decode(Set<UnitCode>.self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .all: try container.encode("*")
        case .units(let codes): try container.encode(codes.sorted())
        }
    }
}
