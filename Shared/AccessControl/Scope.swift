public import Values

/// The rows that a permission reaches for its holder: those of any of its parts.
///
/// One predicate, ``reaches(_:about:)``, says it here; the database's policies say the same of ``unitsText``,
/// ``nodesText`` and ``partsText``.
public struct Scope: Hashable, Sendable {
    /// What one grant reaches: rows of its units, and among those that are about a node only its own nodes'.
    public struct Part: Hashable, Sendable {
        public let units: UnitScope
        public let nodes: NodeScope

        public init(units: UnitScope, nodes: NodeScope = .all) {
            self.units = units
            self.nodes = nodes
        }
    }

    public let parts: Set<Part>

    public init(_ parts: some Sequence<Part>) {
        self.parts = Set(parts)
    }

    public static let all = Scope([Part(units: .all)])
    /// No rows at all.
    public static let none = Scope([])

    public static func units(_ codes: Set<UnitCode>) -> Scope {
        Scope([Part(units: .units(codes))])
    }

    /// Whether a row is reached.
    ///
    /// - Parameters:
    ///   - unit: the row's unit; nil for what belongs to none, which only a scope of every unit reaches.
    ///   - node: what the row is about; nil where it is about no node.
    public func reaches(_ unit: UnitCode?, about node: NodeReference? = nil) -> Bool {
        parts.contains { $0.units.reaches(unit) && $0.nodes.reaches(node) }
    }

    /// Whether anything about a node is reached, in whatever unit.
    public func reachesAnything(about node: NodeReference? = nil) -> Bool {
        parts.contains { $0.nodes.reaches(node) }
    }

    /// The units of all parts together.
    public var units: UnitScope {
        parts.reduce(UnitScope.none) { $0.union($1.units) }
    }

    /// The setting `vanquan.units`: `*`, or the codes of all parts, separated by commas.
    public var unitsText: String { units.databaseText }

    /// The setting `vanquan.nodes`: `*` where no part is limited to nodes; the nodes that go with all the units, each with a dot
    /// behind it; `|` where units have nodes of their own, and ``partsText`` says which.
    public var nodesText: String {
        guard !parts.isEmpty else { return "" }
        return commonNodes?.databaseText ?? "|"
    }

    /// The setting `vanquan.parts`: every part as `units|nodes`, separated by semicolons; nil where ``nodesText`` says it all.
    public var partsText: String? {
        guard !parts.isEmpty, commonNodes == nil else { return nil }
        return parts.map { "\($0.units.databaseText)|\($0.nodes.databaseText)" }
            .sorted().joined(separator: ";")
    }

    /// The nodes that are reached in each of the units; nil where they differ from unit to unit, or there is no part.
    private var commonNodes: NodeScope? {
        guard let first = parts.first else { return nil }
        if parts.allSatisfy({ $0.nodes == first.nodes }) { return first.nodes }
        guard parts.allSatisfy({ $0.units == first.units }) else { return nil }
        return parts.reduce(first.nodes) { $0.union($1.nodes) }
    }
}
