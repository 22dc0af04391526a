public import Values

/// One thing that was done, or read, by somebody.
public struct AuditItem: Codable, Hashable, Sendable {
    public let lineID: RecordNumber
    public let happenedAt: Instant
    /// `user:12`, `operator:lan`, `service:reporting`, `anonymous`.
    public let principal: String
    /// The person's name, where the caller may see the person.
    public let principalName: String?
    /// Who acted for the principal: `operator:lan`.
    public let actor: String?
    public let method: String
    /// What the method does, in the caller's language.
    public let summary: String
    public let unitCode: String?
    public let subjectKind: String
    public let subjectID: String
    /// From where.
    public let clientAddress: String?
    /// By which document.
    public let decision: FactDocument?
    /// Whether something was read and nothing changed.
    public let isRead: Bool

    enum CodingKeys: String, CodingKey {
        case lineID = "line_id"
        case happenedAt = "happened_at"
        case principal
        case principalName = "principal_name"
        case actor
        case method
        case summary
        case unitCode = "unit_code"
        case subjectKind = "subject_kind"
        case subjectID = "subject_id"
        case clientAddress = "client_address"
        case decision
        case isRead = "is_read"
    }

    public init(
        lineID: RecordNumber,
        happenedAt: Instant,
        principal: String,
        principalName: String? = nil,
        actor: String? = nil,
        method: String,
        summary: String,
        unitCode: String? = nil,
        subjectKind: String,
        subjectID: String,
        clientAddress: String? = nil,
        decision: FactDocument? = nil,
        isRead: Bool
    ) {
        self.lineID = lineID
        self.happenedAt = happenedAt
        self.principal = principal
        self.principalName = principalName
        self.actor = actor
        self.method = method
        self.summary = summary
        self.unitCode = unitCode
        self.subjectKind = subjectKind
        self.subjectID = subjectID
        self.clientAddress = clientAddress
        self.decision = decision
        self.isRead = isRead
    }
}
