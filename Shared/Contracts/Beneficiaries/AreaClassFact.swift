public import Catalogue
public import Values

/// A class that an area has for some time.
public struct AreaClassFact: Codable, Hashable, Sendable {
    public let name: AreaClass.Name
    public let validFrom: CalendarDate
    public let validTo: CalendarDate?
    public let document: FactDocument
    /// Absent where a file says it.
    public let version: Int64?

    enum CodingKeys: String, CodingKey {
        case name
        case validFrom = "valid_from"
        case validTo = "valid_to"
        case document
        case version
    }

    public init(
        name: AreaClass.Name,
        validFrom: CalendarDate,
        validTo: CalendarDate? = nil,
        document: FactDocument,
        version: Int64? = nil
    ) {
        self.name = name
        self.validFrom = validFrom
        self.validTo = validTo
        self.document = document
        self.version = version
    }
}
