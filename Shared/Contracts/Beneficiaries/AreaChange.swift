public import Catalogue
public import Values

/// One area that followed another.
public struct AreaChange: Codable, Hashable, Sendable {
    /// The other area.
    public let code: UnitCode
    public let name: String
    /// The first day of the new state.
    public let date: CalendarDate
    public let part: Succession.Part
    public let documentName: String
    /// Absent while it is not known.
    public let documentNumber: String?

    enum CodingKeys: String, CodingKey {
        case code
        case name
        case date
        case part
        case documentName = "document_name"
        case documentNumber = "document_number"
    }

    public init(
        code: UnitCode,
        name: String,
        date: CalendarDate,
        part: Succession.Part,
        documentName: String,
        documentNumber: String? = nil
    ) {
        self.code = code
        self.name = name
        self.date = date
        self.part = part
        self.documentName = documentName
        self.documentNumber = documentNumber
    }
}
