public import RPC
import Values

/// Sets the telephone number at which one is reached, or takes it away.
///
/// It is one's own to give: nobody enters it for somebody else. Errors: `FAILED_PRECONDITION` for whoever is no person.
public enum SetOwnPhone: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        /// Absent to take it away.
        public let phone: PhoneNumber?

        public init(phone: PhoneNumber?) {
            self.phone = phone
        }
    }

    public typealias Reply = Empty

    public static let contract = Contract(
        "access.v1.SetOwnPhone",
        access: .signedIn,
        idempotency: .keyed,
        route: Route(.put, "/account/phone"),
        summary: LocalizedText(
            vi: "Ghi hoặc xóa số điện thoại của tôi",
            en: "Set or remove my telephone number"
        )
    )
}
