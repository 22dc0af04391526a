public import AccessControl
public import Values

/// Another office's program, with its keys.
public struct ClientItem: Codable, Hashable, Sendable {
    public let clientName: ClientName
    public let displayName: String
    /// Whose program it is: `Ban Dân tộc tỉnh Lạng Sơn`.
    public let organization: String
    public let role: Role
    public let validFrom: CalendarDate
    public let validTo: CalendarDate?
    /// When it was ended for good; absent while it was not.
    public let endedAt: Instant?
    /// Those that were ever added, the oldest first.
    public let keys: [ClientKeyItem]
    public let version: Int64

    enum CodingKeys: String, CodingKey {
        case clientName = "client_name"
        case displayName = "display_name"
        case organization
        case role
        case validFrom = "valid_from"
        case validTo = "valid_to"
        case endedAt = "ended_at"
        case keys
        case version
    }

    public init(
        clientName: ClientName,
        displayName: String,
        organization: String,
        role: Role,
        validFrom: CalendarDate,
        validTo: CalendarDate? = nil,
        endedAt: Instant? = nil,
        keys: [ClientKeyItem],
        version: Int64
    ) {
        self.clientName = clientName
        self.displayName = displayName
        self.organization = organization
        self.role = role
        self.validFrom = validFrom
        self.validTo = validTo
        self.endedAt = endedAt
        self.keys = keys
        self.version = version
    }
}

/// A key by which a program signs; several at once where one is on its way to replace another.
public struct ClientKeyItem: Codable, Hashable, Sendable {
    public let keyID: ClientKeyID
    public let addedAt: Instant
    /// From when on nothing is signed with it any more.
    public let removedAt: Instant?

    enum CodingKeys: String, CodingKey {
        case keyID = "key_id"
        case addedAt = "added_at"
        case removedAt = "removed_at"
    }

    public init(keyID: ClientKeyID, addedAt: Instant, removedAt: Instant? = nil) {
        self.keyID = keyID
        self.addedAt = addedAt
        self.removedAt = removedAt
    }
}
