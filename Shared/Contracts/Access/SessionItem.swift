public import Values

/// One place where somebody is signed in.
public struct SessionItem: Codable, Hashable, Sendable {
    public let sessionID: RecordNumber
    public let startedAt: Instant
    public let expiresAt: Instant
    public let clientAddress: String?
    /// What the browser or program called itself.
    public let program: String?

    enum CodingKeys: String, CodingKey {
        case sessionID = "session_id"
        case startedAt = "started_at"
        case expiresAt = "expires_at"
        case clientAddress = "client_address"
        case program
    }

    public init(
        sessionID: RecordNumber,
        startedAt: Instant,
        expiresAt: Instant,
        clientAddress: String?,
        program: String?
    ) {
        self.sessionID = sessionID
        self.startedAt = startedAt
        self.expiresAt = expiresAt
        self.clientAddress = clientAddress
        self.program = program
    }
}
