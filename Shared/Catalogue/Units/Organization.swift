public import JSONSchema
public import Values

/// Cơ quan, tổ chức, đơn vị: it works in an area and is not one; it has its own beginning and end.
public struct Organization: Hashable, Codable, Sendable {
    public let code: CatalogueCode
    public let name: String
    public let kind: Kind
    public let area: UnitCode
    /// The organisation that it belongs to.
    public let parent: CatalogueCode?
    /// The budget that it has, where it is a level of one.
    public let budgetLevel: FundingSource?
    public let validFrom: CalendarDate?
    public let validTo: CalendarDate?
    public let sources: [ItemCode]?

    public enum Kind: String, CaseIterable, Codable, Sendable, SchemaStated {
        case peopleCommittee = "people_committee"
        case council
        /// Phòng, ban.
        case office
        /// Đơn vị sự nghiệp công lập.
        case publicUnit = "public_unit"
        case bank
        /// Mặt trận Tổ quốc and the mass organisations.
        case front
        case party
        case group
    }

    /// Whether it exists on a day; an unknown end counts as no end.
    public func exists(on day: CalendarDate) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }

    enum CodingKeys: String, CodingKey {
        case code
        case name
        case kind
        case area
        case parent
        case budgetLevel = "budget_level"
        case validFrom = "valid_from"
        case validTo = "valid_to"
        case sources
    }
}
