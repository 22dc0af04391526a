import AccessControl
public import RPC
public import Values

/// Takes emergency access to a unit and all below it: for an hour what is read there is open to the caller, with the reason on the
/// first page of the unit's and the district's leaders.
///
/// It reaches no farther than the caller's own assignments do, and opens nothing to write. Errors: `PERMISSION_DENIED` for a unit out
/// of reach; `FAILED_PRECONDITION` without a second factor, where it is open already, or with three open; `INVALID_ARGUMENT` for a unit
/// that is not there or a reason that says nothing.
public enum OpenEmergencyAccess: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let unitCode: UnitCode
        /// In 20 characters or more.
        public let reason: NoteText

        enum CodingKeys: String, CodingKey {
            case unitCode = "unit_code"
            case reason
        }

        public init(unitCode: UnitCode, reason: NoteText) {
            self.unitCode = unitCode
            self.reason = reason
        }
    }

    public typealias Reply = EmergencyAccessItem

    public static let contract = Contract(
        "access.v1.OpenEmergencyAccess",
        access: .requires(.emergencyOpen),
        idempotency: .keyed,
        route: Route(.post, "/emergency-accesses"),
        summary: LocalizedText(
            vi: "Truy cập khẩn cấp có lý do, trong 60 phút",
            en: "Take emergency access for an hour, with a reason"
        )
    )
}
