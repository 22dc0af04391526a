import AccessControl
public import RPC
import Values

/// Assigns a role to somebody.
///
/// Errors: `NOT_FOUND`, `INVALID_ARGUMENT` with all that is wrong with it, `ALREADY_EXISTS`.
public enum AssignRole: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let username: Username
        public let assignment: NewAssignment

        public init(username: Username, assignment: NewAssignment) {
            self.username = username
            self.assignment = assignment
        }
    }

    public typealias Reply = AssignmentItem

    public static let contract = Contract(
        "access.v1.AssignRole",
        access: .requires(.accountManage),
        idempotency: .keyed,
        route: Route(.post, "/users/{username}/assignments"),
        summary: LocalizedText(vi: "Phân công vai trò", en: "Assign a role")
    )
}
