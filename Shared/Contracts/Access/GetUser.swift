import AccessControl
public import RPC
import Values

/// A person with all assignments, past and future ones, too.
///
/// Errors: `NOT_FOUND`, also for people of units that the caller does not see.
public enum GetUser: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let username: Username

        public init(username: Username) {
            self.username = username
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        public let user: UserItem
        public let assignments: [AssignmentItem]

        public init(user: UserItem, assignments: [AssignmentItem]) {
            self.user = user
            self.assignments = assignments
        }
    }

    public static let contract = Contract(
        "access.v1.GetUser",
        access: .requires(.accountRead),
        idempotency: .read,
        route: Route(.get, "/users/{username}"),
        summary: LocalizedText(
            vi: "Một người dùng và các phân công",
            en: "A person with all assignments"
        )
    )
}
