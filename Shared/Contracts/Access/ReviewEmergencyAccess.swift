import AccessControl
public import RPC
public import Values

/// Notes that an emergency access was looked into; one that is still open is over by that.
///
/// Errors: `NOT_FOUND`; `PERMISSION_DENIED` for whoever acts for somebody; `FAILED_PRECONDITION` for one's own, and where somebody has done it already.
public enum ReviewEmergencyAccess: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let emergencyID: RecordNumber
        public let note: NoteText?

        enum CodingKeys: String, CodingKey {
            case emergencyID = "emergency_id"
            case note
        }

        public init(emergencyID: RecordNumber, note: NoteText?) {
            self.emergencyID = emergencyID
            self.note = note
        }
    }

    public typealias Reply = EmergencyAccessItem

    public static let contract = Contract(
        "access.v1.ReviewEmergencyAccess",
        access: .requires(.emergencyReview),
        idempotency: .keyed,
        route: Route(.put, "/emergency-accesses/{emergency_id}/review"),
        summary: LocalizedText(
            vi: "Ghi nhận đã xem xét một lần truy cập khẩn cấp",
            en: "Note that an emergency access was looked into"
        )
    )
}
