public import AccessControl
public import Values

/// A person with an account.
public struct UserItem: Codable, Hashable, Sendable {
    public let username: Username
    public let displayName: String
    /// Where the person works, by the catalogue's code.
    public let organization: CatalogueCode?
    /// Chức vụ.
    public let position: String?
    /// Where the person is reached; absent where the person has given none, and in the audit trail.
    public var phone: PersonalText?
    /// Of the organisation; absent where the person belongs to the whole programme.
    public let unitCode: UnitCode?
    /// When nobody could sign in with it any more; absent while somebody can.
    public let suspendedAt: Instant?
    /// Whether a password has been given yet.
    public let hasPassword: Bool
    /// Held today, each once.
    public let roles: [Role]
    public let version: Int64

    enum CodingKeys: String, CodingKey {
        case username
        case displayName = "display_name"
        case organization
        case position
        case phone
        case unitCode = "unit_code"
        case suspendedAt = "suspended_at"
        case hasPassword = "has_password"
        case roles
        case version
    }

    public init(
        username: Username,
        displayName: String,
        organization: CatalogueCode? = nil,
        position: String? = nil,
        unitCode: UnitCode? = nil,
        suspendedAt: Instant? = nil,
        hasPassword: Bool,
        roles: [Role],
        version: Int64
    ) {
        self.username = username
        self.displayName = displayName
        self.organization = organization
        self.position = position
        self.unitCode = unitCode
        self.suspendedAt = suspendedAt
        self.hasPassword = hasPassword
        self.roles = roles
        self.version = version
    }
}
