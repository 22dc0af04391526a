import AccessControl
public import RPC
public import Values

/// Organisations, which are not the areas that they work in, with their posts.
public enum ListOrganizations: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        /// Only organisations of this area.
        public let area: UnitCode?
        /// Only those that exist on this day.
        public let on: CalendarDate?

        public init(area: UnitCode? = nil, on: CalendarDate? = nil) {
            self.area = area
            self.on = on
        }
    }

    public struct Reply: Codable, Hashable, Sendable {
        public let items: [OrganizationItem]

        public init(items: [OrganizationItem]) {
            self.items = items
        }
    }

    public static let contract = Contract(
        "reporting.v1.ListOrganizations",
        access: .requires(.planRead),
        idempotency: .read,
        route: Route(.get, "/organizations"),
        summary: LocalizedText(
            vi: "Cơ quan, tổ chức và chức vụ, theo địa bàn và theo ngày",
            en: "Organisations and their posts, by area and day"
        )
    )
}
