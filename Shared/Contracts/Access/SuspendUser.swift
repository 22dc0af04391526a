import AccessControl
public import RPC
public import Values

/// Keeps somebody from signing in, and ends all sessions; or lets the person in again.
///
/// Errors: `NOT_FOUND`; `FAILED_PRECONDITION` where it is so already, and for one's own account.
public enum SuspendUser: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let username: Username
        public let isSuspended: Bool
        /// Why: leaving, transfer, something that has to be looked into.
        public let reason: LineText

        enum CodingKeys: String, CodingKey {
            case username
            case isSuspended = "is_suspended"
            case reason
        }

        public init(username: Username, isSuspended: Bool, reason: LineText) {
            self.username = username
            self.isSuspended = isSuspended
            self.reason = reason
        }
    }

    public typealias Reply = UserItem

    public static let contract = Contract(
        "access.v1.SuspendUser",
        access: .requires(.accountManage),
        idempotency: .keyed,
        route: Route(.put, "/users/{username}/suspension"),
        summary: LocalizedText(
            vi: "Tạm khóa hoặc mở lại tài khoản",
            en: "Suspend an account or let it in again"
        )
    )
}
