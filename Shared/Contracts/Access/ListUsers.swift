import AccessControl
public import RPC
public import Values

/// People with an account, in the order of their user names: those of the caller's units.
public enum ListUsers: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        /// Beginnings of the name's words or of the user name, without regard to tones, marks and đ.
        public let q: String?
        /// Only people of this unit.
        public let unitCode: UnitCode?
        /// Only people of this organisation.
        public let organization: CatalogueCode?
        /// 50 where it is absent.
        public let pageSize: PageSize?
        public let pageToken: PageToken?

        enum CodingKeys: String, CodingKey {
            case q
            case unitCode = "unit_code"
            case organization
            case pageSize = "page_size"
            case pageToken = "page_token"
        }

        public init(
            q: String? = nil,
            unitCode: UnitCode? = nil,
            organization: CatalogueCode? = nil,
            pageSize: PageSize? = nil,
            pageToken: PageToken? = nil
        ) {
            self.q = q
            self.unitCode = unitCode
            self.organization = organization
            self.pageSize = pageSize
            self.pageToken = pageToken
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        public let items: [UserItem]
        /// Absent on the last page.
        public let nextPageToken: PageToken?

        enum CodingKeys: String, CodingKey {
            case items
            case nextPageToken = "next_page_token"
        }

        public init(items: [UserItem], nextPageToken: PageToken? = nil) {
            self.items = items
            self.nextPageToken = nextPageToken
        }
    }

    public static let contract = Contract(
        "access.v1.ListUsers",
        access: .requires(.accountRead),
        idempotency: .read,
        route: Route(.get, "/users"),
        summary: LocalizedText(
            vi: "Người dùng: tìm theo tên không dấu, theo đơn vị, theo cơ quan",
            en: "People with an account, by name, unit and organisation"
        )
    )
}
