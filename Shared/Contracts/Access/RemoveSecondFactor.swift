import AccessControl
public import RPC
import Values

/// Takes somebody's second factor away, where phone and recovery codes are lost, and ends all sessions.
///
/// Errors: `NOT_FOUND`; `FAILED_PRECONDITION` where there is none, and for one's own.
public enum RemoveSecondFactor: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let username: Username

        public init(username: Username) {
            self.username = username
        }
    }

    public typealias Reply = UserItem

    public static let contract = Contract(
        "access.v1.RemoveSecondFactor",
        access: .requires(.accountManage),
        idempotency: .keyed,
        route: Route(.delete, "/users/{username}/second-factor"),
        summary: LocalizedText(
            vi: "Tắt xác thực hai bước của người mất điện thoại và mã dự phòng",
            en: "Take away the second factor of somebody who has lost it"
        )
    )
}
