public import AccessControl
public import Values

/// A role that is to be held: where, for what, and from when to when.
public struct NewAssignment: Codable, Hashable, Sendable {
    public let role: Role
    /// The unit, with all below it; absent for a role of the whole programme.
    public let unitCode: UnitCode?
    /// The nodes of plans, with all below them; absent for all.
    public let nodes: [NodeReference]?
    public let validFrom: CalendarDate
    public let validTo: CalendarDate?
    public let document: FactDocument?

    enum CodingKeys: String, CodingKey {
        case role
        case unitCode = "unit_code"
        case nodes
        case validFrom = "valid_from"
        case validTo = "valid_to"
        case document
    }

    public init(
        role: Role,
        unitCode: UnitCode? = nil,
        nodes: [NodeReference]? = nil,
        validFrom: CalendarDate,
        validTo: CalendarDate? = nil,
        document: FactDocument? = nil
    ) {
        self.role = role
        self.unitCode = unitCode
        self.nodes = nodes
        self.validFrom = validFrom
        self.validTo = validTo
        self.document = document
    }
}
