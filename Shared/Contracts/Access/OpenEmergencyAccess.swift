import AccessControl
public import RPC
public import Values

/// Takes emergency access to a commune and all below it.
///
/// For an hour what is read there is open to the caller, with the reason on the first page of the commune's and the district's leaders.
/// Each read is on record. It reaches no farther than the caller's own assignments do and ends with them, and opens nothing to write. The code proves that it
/// is the person; it is used up, so that there is no dry run. Errors: `PERMISSION_DENIED` for a unit out of reach, and for whoever acts
/// for somebody; `FAILED_PRECONDITION` without a second factor of a day ago, where it is open already, or with three that nobody has
/// looked into; `INVALID_ARGUMENT` for a unit that is no commune, a reason that says nothing, or a wrong code.
public enum OpenEmergencyAccess: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        /// A commune, ward or township.
        public let unitCode: UnitCode
        /// In 15 letters or more.
        public let reason: NoteText
        /// Of the authenticator app, where the account has one.
        public let code: ShortCode?

        enum CodingKeys: String, CodingKey {
            case unitCode = "unit_code"
            case reason
            case code
        }

        public init(unitCode: UnitCode, reason: NoteText, code: ShortCode? = nil) {
            self.unitCode = unitCode
            self.reason = reason
            self.code = code
        }
    }

    public typealias Reply = EmergencyAccessItem

    public static let contract = Contract(
        "access.v1.OpenEmergencyAccess",
        access: .requires(.emergencyOpen),
        idempotency: .keyed,
        route: Route(.post, "/emergency-accesses"),
        allowsDryRun: false,
        summary: LocalizedText(
            vi: "Truy cập khẩn cấp có lý do, trong 60 phút",
            en: "Take emergency access for an hour, with a reason"
        )
    )
}
