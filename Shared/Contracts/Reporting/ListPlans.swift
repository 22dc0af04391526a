import AccessControl
public import Catalogue
public import RPC
public import Values

/// The plans that have been loaded, each as its newest edition has it.
public enum ListPlans: UnaryMethod {
    public typealias Request = Empty

    public struct Reply: Codable, Hashable, Sendable {
        public let items: [Plan]

        public init(items: [Plan]) {
            self.items = items
        }
    }

    public struct Plan: Codable, Hashable, Sendable {
        public let planCode: PlanCode
        public let title: String
        public let issuer: String
        public let fromYear: Int
        public let toYear: Int
        /// Absent while the document has no number or no date.
        public let documentNumber: String?
        public let documentDate: CalendarDate?
        /// Which of the plans for the same thing it is; absent where its file does not say.
        public let versionKind: PlanVersion.Kind?
        /// The year of an annual plan.
        public let versionYear: Int?
        /// The plan that an adjustment changes.
        public let adjusts: PlanCode?
        public let nodeCount: Int
        /// 1 for the first file loaded, one more for each that differed from the last.
        public let edition: Int64
        public let loadedAt: Instant

        enum CodingKeys: String, CodingKey {
            case planCode = "plan_code"
            case title
            case issuer
            case fromYear = "from_year"
            case toYear = "to_year"
            case documentNumber = "document_number"
            case documentDate = "document_date"
            case versionKind = "version_kind"
            case versionYear = "version_year"
            case adjusts
            case nodeCount = "node_count"
            case edition
            case loadedAt = "loaded_at"
        }
    }

    public static let contract = Contract(
        "reporting.v1.ListPlans",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/plans"),
        summary: LocalizedText(
            vi: "Các kế hoạch đã nhập vào hệ thống",
            en: "The plans that have been loaded"
        )
    )
}
