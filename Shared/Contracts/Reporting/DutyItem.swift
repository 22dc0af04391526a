public import Catalogue
public import Values

/// Who has which duty on a day.
public struct DutyItem: Codable, Hashable, Sendable {
    /// Absent where a decision gives the duty to somebody whom the plan does not name.
    public let partyCode: CatalogueCode?
    /// Of the organisation, or of the class of them.
    public let name: String
    public let role: DutyRole
    /// Absent where the duty is for the whole plan.
    public let node: NodeCode?
    /// Absent for a class, and while nobody is known.
    public let organization: CatalogueCode?
    /// The last day of the organisation; absent while it exists.
    public let organizationValidTo: CalendarDate?
    /// Whether the organisation exists on the day; a class of them and an unknown one count as existing.
    public let isInForce: Bool
    public let isGroup: Bool
    /// The plan's words.
    public let duties: [Party.Duty]
    /// The decision; absent where the plan itself gives the duty.
    public let fact: EnteredFact<DutyAssignment>?

    enum CodingKeys: String, CodingKey {
        case partyCode = "party_code"
        case name
        case role
        case node
        case organization
        case organizationValidTo = "organization_valid_to"
        case isInForce = "is_in_force"
        case isGroup = "is_group"
        case duties
        case fact
    }

    public init(
        partyCode: CatalogueCode? = nil,
        name: String,
        role: DutyRole,
        node: NodeCode? = nil,
        organization: CatalogueCode? = nil,
        organizationValidTo: CalendarDate? = nil,
        isInForce: Bool,
        isGroup: Bool,
        duties: [Party.Duty],
        fact: EnteredFact<DutyAssignment>? = nil
    ) {
        self.partyCode = partyCode
        self.name = name
        self.role = role
        self.node = node
        self.organization = organization
        self.organizationValidTo = organizationValidTo
        self.isInForce = isInForce
        self.isGroup = isGroup
        self.duties = duties
        self.fact = fact
    }
}
