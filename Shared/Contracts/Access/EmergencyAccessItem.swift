public import Values

/// One time that somebody took emergency access to a unit.
public struct EmergencyAccessItem: Codable, Hashable, Sendable {
    public let emergencyID: RecordNumber
    public let username: Username
    public let displayName: String
    /// The unit, with all below it.
    public let unitCode: UnitCode
    /// `Xã Tri Lễ`; absent where no file has the unit, and of writes.
    public var unitName: String?
    public let reason: NoteText
    public let openedAt: Instant
    /// The first moment at which it is over, at most an hour later.
    public let endsAt: Instant
    public let review: Review?
    public let version: Int64

    /// That a leader has looked into it.
    public struct Review: Codable, Hashable, Sendable {
        /// `user:12`.
        public let reviewedBy: String
        public let reviewedAt: Instant
        public let note: NoteText?

        enum CodingKeys: String, CodingKey {
            case reviewedBy = "reviewed_by"
            case reviewedAt = "reviewed_at"
            case note
        }

        public init(reviewedBy: String, reviewedAt: Instant, note: NoteText?) {
            self.reviewedBy = reviewedBy
            self.reviewedAt = reviewedAt
            self.note = note
        }
    }

    enum CodingKeys: String, CodingKey {
        case emergencyID = "emergency_id"
        case username
        case displayName = "display_name"
        case unitCode = "unit_code"
        case unitName = "unit_name"
        case reason
        case openedAt = "opened_at"
        case endsAt = "ends_at"
        case review
        case version
    }

    public init(
        emergencyID: RecordNumber,
        username: Username,
        displayName: String,
        unitCode: UnitCode,
        reason: NoteText,
        openedAt: Instant,
        endsAt: Instant,
        review: Review?,
        version: Int64
    ) {
        self.emergencyID = emergencyID
        self.username = username
        self.displayName = displayName
        self.unitCode = unitCode
        self.reason = reason
        self.openedAt = openedAt
        self.endsAt = endsAt
        self.review = review
        self.version = version
    }
}
