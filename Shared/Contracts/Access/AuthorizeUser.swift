public import AccessControl
public import RPC
public import Values

/// Lets somebody act for the holder of an assignment until a day, by a document: thừa ủy quyền, thừa lệnh.
///
/// It reaches what that assignment reaches, as long as its holder holds it, and is not passed on.
///
/// Errors: `NOT_FOUND`; `FAILED_PRECONDITION` where the assignment is itself done for somebody; `INVALID_ARGUMENT` for days beyond
/// the assignment's.
public enum AuthorizeUser: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let assignmentID: RecordNumber
        /// Who is to act.
        public let username: Username
        public let form: SigningForm
        public let validFrom: CalendarDate
        public let validTo: CalendarDate
        public let document: FactDocument

        enum CodingKeys: String, CodingKey {
            case assignmentID = "assignment_id"
            case username
            case form
            case validFrom = "valid_from"
            case validTo = "valid_to"
            case document
        }

        public init(
            assignmentID: RecordNumber,
            username: Username,
            form: SigningForm,
            validFrom: CalendarDate,
            validTo: CalendarDate,
            document: FactDocument
        ) {
            self.assignmentID = assignmentID
            self.username = username
            self.form = form
            self.validFrom = validFrom
            self.validTo = validTo
            self.document = document
        }
    }

    public typealias Reply = AssignmentItem

    public static let contract = Contract(
        "access.v1.AuthorizeUser",
        access: .requires(.accountManage),
        idempotency: .keyed,
        route: Route(.post, "/assignments/{assignment_id}/authorizations"),
        summary: LocalizedText(
            vi: "Ghi văn bản ủy quyền, thừa lệnh có thời hạn",
            en: "Let somebody act for an assignment's holder"
        )
    )
}
