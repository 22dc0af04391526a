import AccessControl
public import RPC
import Values

/// Adds people and assignments, as a file of the organisation chart lists them: all of it or nothing.
///
/// Who has the user name already keeps the password and gets the name, organisation and position that the list says; an
/// assignment of the same role, unit, nodes and first day stands already. Nobody and nothing is ended by not being listed.
///
/// Errors: `INVALID_ARGUMENT` with everything that is wrong, by its place: `people[3].assignments[0].unit_code`.
public enum LoadPeople: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let people: [NewPerson]

        public init(people: [NewPerson]) {
            self.people = people
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        public let added: [Username]
        public let changed: [Username]
        /// Of those added and of others.
        public let assigned: [AssignmentItem]
        public let unchangedCount: Int

        enum CodingKeys: String, CodingKey {
            case added
            case changed
            case assigned
            case unchangedCount = "unchanged_count"
        }

        public init(
            added: [Username],
            changed: [Username],
            assigned: [AssignmentItem],
            unchangedCount: Int
        ) {
            self.added = added
            self.changed = changed
            self.assigned = assigned
            self.unchangedCount = unchangedCount
        }
    }

    /// More than any district has; beyond it, several files.
    public static let limit = 1000

    public static let contract = Contract(
        "access.v1.LoadPeople",
        access: .requires(.accountManage),
        idempotency: .keyed,
        route: Route(.post, "/users"),
        summary: LocalizedText(
            vi: "Nạp danh sách người dùng và phân công",
            en: "Add people and assignments from a list"
        )
    )
}
