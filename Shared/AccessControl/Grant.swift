/// One role held for some units, and within them for some of the plan's nodes.
public struct Grant: Hashable, Sendable {
    public let role: Role
    public let units: UnitScope
    public let nodes: NodeScope
    /// The first second, since 1970, at which it is no longer held; nil where no end is known.
    public let until: Int64?

    public init(role: Role, units: UnitScope, nodes: NodeScope = .all, until: Int64? = nil) {
        self.role = role
        self.units = units
        self.nodes = nodes
        self.until = until
    }

    public func isHeld(at second: Int64) -> Bool { until.map { second < $0 } ?? true }

    /// What it reaches under a permission; nil where its role does not have that.
    public func part(for permission: Permission) -> Scope.Part? {
        AccessMatrix.reach(of: role, under: permission).map(part(reaching:))
    }

    func part(reaching reach: AccessMatrix.Reach) -> Scope.Part {
        switch reach {
        case .programme: Scope.Part(units: .all)
        case .own: Scope.Part(units: units, nodes: nodes)
        }
    }
}
