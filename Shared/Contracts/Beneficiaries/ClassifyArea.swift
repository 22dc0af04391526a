import AccessControl
public import Catalogue
public import RPC
public import Values

/// Enters that a decision puts an area into a class for some time.
///
/// Errors: `NOT_FOUND` where there is no such area, `INVALID_ARGUMENT` for days outside the area's own, `ALREADY_EXISTS` and
/// `ABORTED` as with every fact.
public enum ClassifyArea: UnaryMethod {
    public struct Request: Codable, Hashable, Sendable {
        public let unitCode: UnitCode
        public let name: AreaClass.Name
        public let validFrom: CalendarDate
        public let validTo: CalendarDate?
        public let document: FactDocument
        /// Takes back what was entered for this day; `if-match` names its version.
        public let isWithdrawn: Bool?

        enum CodingKeys: String, CodingKey {
            case unitCode = "unit_code"
            case name
            case validFrom = "valid_from"
            case validTo = "valid_to"
            case document
            case isWithdrawn = "is_withdrawn"
        }

        public init(
            unitCode: UnitCode,
            name: AreaClass.Name,
            validFrom: CalendarDate,
            validTo: CalendarDate? = nil,
            document: FactDocument,
            isWithdrawn: Bool? = nil
        ) {
            self.unitCode = unitCode
            self.name = name
            self.validFrom = validFrom
            self.validTo = validTo
            self.document = document
            self.isWithdrawn = isWithdrawn
        }
    }

    public typealias Reply = EnteredFact<AreaClass.Name>

    public static let contract = Contract(
        "beneficiaries.v1.ClassifyArea",
        access: .requires(.areaClassEnter),
        idempotency: .keyed,
        route: Route(.post, "/units/{unit_code}/classes"),
        summary: LocalizedText(
            vi: "Ghi phân loại khu vực của xã, thôn theo quyết định",
            en: "Enter an area's class by decision"
        )
    )
}
