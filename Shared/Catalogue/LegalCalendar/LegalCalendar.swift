public import Values

/// The reports that a legal document asks for, from the day it holds to the day it ends.
public struct LegalCalendar: Hashable, Codable, Sendable {
    public let code: CatalogueCode
    public let title: String
    public let document: Succession.Document
    public let validFrom: CalendarDate?
    public let validTo: CalendarDate?
    public let deadlines: [LegalDeadline]

    enum CodingKeys: String, CodingKey {
        case code
        case title
        case document
        case validFrom = "valid_from"
        case validTo = "valid_to"
        case deadlines
    }
}
