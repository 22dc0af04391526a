public import AccessControl
public import Values

/// A role that somebody holds, held or will hold.
public struct AssignmentItem: Codable, Hashable, Sendable {
    public let assignmentID: RecordNumber
    public let username: Username
    public let role: Role
    /// The unit, with all below it; absent for the whole programme.
    public let unitCode: UnitCode?
    /// `Xã Tri Lễ`; absent where no file has the unit, and of writes.
    public var unitName: String?
    /// The nodes of plans, with all below them; absent for all.
    public let nodes: [NodeReference]?
    public let validFrom: CalendarDate
    public let validTo: CalendarDate?
    /// In what form it is done for somebody else; absent where it is the person's own.
    public let form: SigningForm?
    /// Whose assignment it is done for.
    public let doneFor: RecordNumber?
    public let document: FactDocument?
    /// From when on it was not held any more, whatever its days say.
    public let endedAt: Instant?
    public let version: Int64

    enum CodingKeys: String, CodingKey {
        case assignmentID = "assignment_id"
        case username
        case role
        case unitCode = "unit_code"
        case unitName = "unit_name"
        case nodes
        case validFrom = "valid_from"
        case validTo = "valid_to"
        case form
        case doneFor = "done_for"
        case document
        case endedAt = "ended_at"
        case version
    }

    public init(
        assignmentID: RecordNumber,
        username: Username,
        role: Role,
        unitCode: UnitCode? = nil,
        nodes: [NodeReference]? = nil,
        validFrom: CalendarDate,
        validTo: CalendarDate? = nil,
        form: SigningForm? = nil,
        doneFor: RecordNumber? = nil,
        document: FactDocument? = nil,
        endedAt: Instant? = nil,
        version: Int64
    ) {
        self.assignmentID = assignmentID
        self.username = username
        self.role = role
        self.unitCode = unitCode
        self.nodes = nodes
        self.validFrom = validFrom
        self.validTo = validTo
        self.form = form
        self.doneFor = doneFor
        self.document = document
        self.endedAt = endedAt
        self.version = version
    }
}
