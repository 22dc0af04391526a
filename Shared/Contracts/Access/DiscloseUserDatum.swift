public import AccessControl
public import RPC
public import Values

/// Lets the caller see for ten minutes what of a person is shown as a mask, for a purpose and with a reason, both on record.
///
/// What is disclosed is then read where it stands (`access.v1.GetUser`). Errors: `NOT_FOUND`; `PERMISSION_DENIED` where the caller's
/// roles do not see it on any reason, and for whoever acts for somebody; `FAILED_PRECONDITION` where there is nothing, or no mask; `INVALID_ARGUMENT` for a purpose that
/// the datum is not for.
public enum DiscloseUserDatum: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let username: Username
        public let datum: PersonalDatum
        public let purpose: PersonalDataPurpose
        public let reason: LineText

        public init(
            username: Username,
            datum: PersonalDatum,
            purpose: PersonalDataPurpose,
            reason: LineText
        ) {
            self.username = username
            self.datum = datum
            self.purpose = purpose
            self.reason = reason
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        public let disclosureID: RecordNumber
        /// From when on it is a mask again.
        public let endsAt: Instant

        enum CodingKeys: String, CodingKey {
            case disclosureID = "disclosure_id"
            case endsAt = "ends_at"
        }

        public init(disclosureID: RecordNumber, endsAt: Instant) {
            self.disclosureID = disclosureID
            self.endsAt = endsAt
        }
    }

    public static let contract = Contract(
        "access.v1.DiscloseUserDatum",
        access: .requires(.accountRead),
        idempotency: .keyed,
        route: Route(.post, "/users/{username}/disclosures"),
        summary: LocalizedText(
            vi: "Xem dữ liệu cá nhân đang che, có mục đích và lý do",
            en: "See masked personal data, for a purpose and with a reason"
        )
    )
}
