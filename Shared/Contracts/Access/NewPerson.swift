public import Values

/// Somebody who is to have an account, with what the person is assigned to.
public struct NewPerson: Codable, Hashable, Sendable {
    public let username: Username
    public let displayName: LineText
    /// By the catalogue's code, and its area is the person's unit; absent for the whole programme's own people.
    public let organization: CatalogueCode?
    /// Chức vụ.
    public let position: LineText?
    public let assignments: [NewAssignment]

    enum CodingKeys: String, CodingKey {
        case username
        case displayName = "display_name"
        case organization
        case position
        case assignments
    }

    public init(
        username: Username,
        displayName: LineText,
        organization: CatalogueCode? = nil,
        position: LineText? = nil,
        assignments: [NewAssignment]
    ) {
        self.username = username
        self.displayName = displayName
        self.organization = organization
        self.position = position
        self.assignments = assignments
    }
}
