import AccessControl
public import Catalogue
public import RPC
public import Values

/// Areas, in the order of their names; the search takes no notice of tones, marks and đ.
public enum ListUnits: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        /// Beginnings of the name's words in any order, without regard to tones, marks and đ (`dong giap`), or an official code.
        public let q: String?
        /// Only the area of this code.
        public let code: UnitCode?
        /// Only areas that exist on this day.
        public let on: CalendarDate?
        public let kind: AreaKind?
        /// Only areas that lie right in this one.
        public let parent: UnitCode?
        /// 50 where it is absent.
        public let pageSize: PageSize?
        public let pageToken: PageToken?

        enum CodingKeys: String, CodingKey {
            case q
            case code
            case on
            case kind
            case parent
            case pageSize = "page_size"
            case pageToken = "page_token"
        }

        public init(
            q: String? = nil,
            code: UnitCode? = nil,
            on: CalendarDate? = nil,
            kind: AreaKind? = nil,
            parent: UnitCode? = nil,
            pageSize: PageSize? = nil,
            pageToken: PageToken? = nil
        ) {
            self.q = q
            self.code = code
            self.on = on
            self.kind = kind
            self.parent = parent
            self.pageSize = pageSize
            self.pageToken = pageToken
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        public let items: [AreaItem]
        /// Absent on the last page.
        public let nextPageToken: PageToken?

        enum CodingKeys: String, CodingKey {
            case items
            case nextPageToken = "next_page_token"
        }

        public init(items: [AreaItem], nextPageToken: PageToken? = nil) {
            self.items = items
            self.nextPageToken = nextPageToken
        }
    }

    public static let contract = Contract(
        "beneficiaries.v1.ListUnits",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/units"),
        summary: LocalizedText(
            vi: "Địa bàn: tìm theo tên không dấu, theo ngày, theo cấp trên",
            en: "Areas by name, day, kind and parent"
        )
    )
}
