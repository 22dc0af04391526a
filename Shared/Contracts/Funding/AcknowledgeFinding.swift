import AccessControl
public import RPC
public import Values

/// Records that a finding has been seen and what is to be said of it; the figures stay as they are.
///
/// The first acknowledgement needs no version; changing its note later names the version that was read (`if-match`).
/// Errors: `NOT_FOUND` where the plan has no such finding, `ALREADY_EXISTS` where it is acknowledged and no version is
/// named, `ABORTED` where the version has moved on.
public enum AcknowledgeFinding: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let planCode: PlanCode
        public let findingID: String
        public let note: NoteText

        enum CodingKeys: String, CodingKey {
            case planCode = "plan_code"
            case findingID = "finding_id"
            case note
        }

        public init(planCode: PlanCode, findingID: String, note: NoteText) {
            self.planCode = planCode
            self.findingID = findingID
            self.note = note
        }
    }

    public typealias Reply = FindingAcknowledgement

    public static let contract = Contract(
        "funding.v1.AcknowledgeFinding",
        access: .requires(.findingAcknowledge),
        idempotency: .keyed,
        route: Route(.post, "/plans/{plan_code}/findings/{finding_id}/acknowledgement"),
        summary: LocalizedText(
            vi: "Ghi nhận một nội dung rà soát kèm ý kiến",
            en: "Acknowledge a finding with a note"
        )
    )
}

/// Who has acknowledged a finding, when, and the note.
public struct FindingAcknowledgement: Codable, Hashable, Sendable {
    public let note: String
    /// The principal's id, such as `user:1`.
    public let acknowledgedBy: String
    public let acknowledgedAt: Instant
    /// Names this state of the note for a later change.
    public let version: Int64

    enum CodingKeys: String, CodingKey {
        case note
        case acknowledgedBy = "acknowledged_by"
        case acknowledgedAt = "acknowledged_at"
        case version
    }

    public init(
        note: String,
        acknowledgedBy: String,
        acknowledgedAt: Instant,
        version: Int64
    ) {
        self.note = note
        self.acknowledgedBy = acknowledgedBy
        self.acknowledgedAt = acknowledgedAt
        self.version = version
    }
}
