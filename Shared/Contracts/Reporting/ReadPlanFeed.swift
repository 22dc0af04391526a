import AccessControl
public import RPC
public import Values

/// The plan's money, quantities and targets as flat rows, for the province's systems.
///
/// The answer's version is the same as long as nothing in it has changed: over HTTP it is the ETag, and a request that names it
/// (`If-None-Match`) is answered 304.
public enum ReadPlanFeed: UnaryMethod {
    public typealias Request = PlanRequest

    public struct Reply: Codable, Hashable, Sendable {
        public let planCode: PlanCode
        public let title: String
        public let unitCode: UnitCode
        public let officialUnitCode: String?
        public let fromYear: Int
        public let toYear: Int
        public let edition: Int64
        public let items: [FeedRow]

        enum CodingKeys: String, CodingKey {
            case planCode = "plan_code"
            case title
            case unitCode = "unit_code"
            case officialUnitCode = "official_unit_code"
            case fromYear = "from_year"
            case toYear = "to_year"
            case edition
            case items
        }

        public init(
            planCode: PlanCode,
            title: String,
            unitCode: UnitCode,
            officialUnitCode: String? = nil,
            fromYear: Int,
            toYear: Int,
            edition: Int64,
            items: [FeedRow]
        ) {
            self.planCode = planCode
            self.title = title
            self.unitCode = unitCode
            self.officialUnitCode = officialUnitCode
            self.fromYear = fromYear
            self.toYear = toYear
            self.edition = edition
            self.items = items
        }
    }

    public static let contract = Contract(
        "reporting.v1.ReadPlanFeed",
        access: .requires(.feedRead),
        idempotency: .read,
        route: Route(.get, "/feeds/plans/{plan_code}"),
        summary: LocalizedText(
            vi: "Số liệu tổng hợp của kế hoạch cho cấp tỉnh",
            en: "The plan's aggregates for the province"
        )
    )
}
