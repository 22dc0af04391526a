public import Catalogue
public import Values

/// A duty given to an organisation.
public struct DutyAssignment: Codable, Hashable, Sendable {
    public let role: DutyRole
    /// Absent where the duty is for the whole plan.
    public let node: NodeCode?
    public let organization: CatalogueCode

    public init(role: DutyRole, node: NodeCode? = nil, organization: CatalogueCode) {
        self.role = role
        self.node = node
        self.organization = organization
    }
}
