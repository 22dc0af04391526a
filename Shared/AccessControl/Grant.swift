/// One role held for some units.
public struct Grant: Hashable, Codable, Sendable {
    public let role: Role
    public let units: UnitScope

    public init(role: Role, units: UnitScope) {
        self.role = role
        self.units = units
    }
}
