import AccessControl
public import RPC
public import Values

/// Ends an assignment, now or with the end of a day; what is done for it by others ends with it.
///
/// Errors: `NOT_FOUND`; `FAILED_PRECONDITION` where it is over already, or was handed over and goes on elsewhere.
public enum EndAssignment: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let assignmentID: RecordNumber
        /// The last day on which it is held; at once where it is absent.
        public let lastDay: CalendarDate?

        enum CodingKeys: String, CodingKey {
            case assignmentID = "assignment_id"
            case lastDay = "last_day"
        }

        public init(assignmentID: RecordNumber, lastDay: CalendarDate? = nil) {
            self.assignmentID = assignmentID
            self.lastDay = lastDay
        }
    }

    public typealias Reply = AssignmentItem

    public static let contract = Contract(
        "access.v1.EndAssignment",
        access: .requires(.accountManage),
        idempotency: .keyed,
        route: Route(.post, "/assignments/{assignment_id}/end"),
        summary: LocalizedText(vi: "Kết thúc phân công", en: "End an assignment")
    )
}
