public import Values

/// Địa bàn: a territory with an identity of its own, from the day it is made to the day it ends.
///
/// Official codes are attributes: a code that is used again for another territory is another area.
public struct Area: Hashable, Codable, Sendable {
    public let code: UnitCode
    public let kind: AreaKind
    /// With its kind, `Xã Đồng Giáp`.
    public let name: String
    /// The area that it lies in; `nil` for a province.
    public let parent: UnitCode?
    /// Its first day; `nil` where it is not known.
    public let validFrom: CalendarDate?
    /// Its last day; `nil` while it exists, or where it is not known.
    public let validTo: CalendarDate?
    public let officialCodes: [OfficialCode]?
    public let areaKM2: ExactNumber?
    public let population: Population?
    public let note: String?
    /// Codes of the file's sources.
    public let sources: [ItemCode]?

    /// A code of an official list.
    public struct OfficialCode: Hashable, Codable, Sendable {
        /// `gso`: the list of the General Statistics Office.
        public let system: CatalogueCode
        public let code: String
    }

    public struct Population: Hashable, Codable, Sendable {
        public let value: Int
        public let asOf: CalendarDate?

        enum CodingKeys: String, CodingKey {
            case value
            case asOf = "as_of"
        }
    }

    /// Whether it exists on a day; an unknown end counts as no end.
    public func exists(on day: CalendarDate) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }

    enum CodingKeys: String, CodingKey {
        case code
        case kind
        case name
        case parent
        case validFrom = "valid_from"
        case validTo = "valid_to"
        case officialCodes = "official_codes"
        case areaKM2 = "area_km2"
        case population
        case note
        case sources
    }
}
