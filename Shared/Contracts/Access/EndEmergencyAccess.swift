import AccessControl
public import RPC
import Values

/// Ends one's own emergency access before its hour is over.
///
/// Errors: `NOT_FOUND` where none of one's own of that number is open.
public enum EndEmergencyAccess: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let emergencyID: RecordNumber

        enum CodingKeys: String, CodingKey {
            case emergencyID = "emergency_id"
        }

        public init(emergencyID: RecordNumber) {
            self.emergencyID = emergencyID
        }
    }

    public typealias Reply = EmergencyAccessItem

    public static let contract = Contract(
        "access.v1.EndEmergencyAccess",
        access: .requires(.emergencyOpen),
        idempotency: .keyed,
        route: Route(.delete, "/emergency-accesses/{emergency_id}"),
        summary: LocalizedText(
            vi: "Kết thúc truy cập khẩn cấp của tôi",
            en: "End my emergency access"
        )
    )
}
