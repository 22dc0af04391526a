import AccessControl
public import RPC
public import Values

/// What was done, the newest first: by somebody, to something, or by a document; of the caller's units.
///
/// It tells who did what to what, and nothing of what stood in it.
public enum ListAuditLines: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        /// Only what this person did, or an operator did for the person.
        public let username: Username?
        /// Only what was done to things of this kind.
        public let subjectKind: String?
        /// Only what was done to this thing.
        public let subjectID: String?
        /// Only what rests on the document of this number.
        public let documentNumber: LineText?
        /// The first and the last day.
        public let from: CalendarDate?
        public let to: CalendarDate?
        /// 50 where it is absent.
        public let pageSize: PageSize?
        public let pageToken: PageToken?

        enum CodingKeys: String, CodingKey {
            case username
            case subjectKind = "subject_kind"
            case subjectID = "subject_id"
            case documentNumber = "document_number"
            case from
            case to
            case pageSize = "page_size"
            case pageToken = "page_token"
        }

        public init(
            username: Username? = nil,
            subjectKind: String? = nil,
            subjectID: String? = nil,
            documentNumber: LineText? = nil,
            from: CalendarDate? = nil,
            to: CalendarDate? = nil,
            pageSize: PageSize? = nil,
            pageToken: PageToken? = nil
        ) {
            self.username = username
            self.subjectKind = subjectKind
            self.subjectID = subjectID
            self.documentNumber = documentNumber
            self.from = from
            self.to = to
            self.pageSize = pageSize
            self.pageToken = pageToken
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        public let items: [AuditItem]
        /// Absent on the last page.
        public let nextPageToken: PageToken?

        enum CodingKeys: String, CodingKey {
            case items
            case nextPageToken = "next_page_token"
        }

        public init(items: [AuditItem], nextPageToken: PageToken? = nil) {
            self.items = items
            self.nextPageToken = nextPageToken
        }
    }

    public static let contract = Contract(
        "audit.v1.ListLines",
        access: .requires(.auditRead),
        idempotency: .read,
        route: Route(.get, "/audit/lines"),
        summary: LocalizedText(
            vi: "Nhật ký thao tác: ai, việc gì, đối với gì, từ đâu, theo văn bản nào",
            en: "What was done: who, what, to what, from where, by which document"
        )
    )
}
