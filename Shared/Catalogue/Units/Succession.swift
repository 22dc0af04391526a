public import JSONSchema
public import Values

/// Sắp xếp đơn vị hành chính: who follows whom from which day, by which document.
public struct Succession: Hashable, Codable, Sendable {
    public let code: ItemCode
    /// The first day of the new state.
    public let date: CalendarDate
    public let document: Document
    public let changes: [Change]
    /// Which organisation takes on what another one did, where that is known.
    public let organizationChanges: [OrganizationChange]?
    public let note: String?
    public let sources: [ItemCode]?

    public struct Document: Hashable, Codable, Sendable {
        public let name: String
        /// `nil` while it is not known.
        public let number: String?
        public let date: CalendarDate?
    }

    /// One area that goes into another, whole or in part.
    public struct Change: Hashable, Codable, Sendable {
        public let from: UnitCode
        public let to: UnitCode
        public let part: Part
    }

    /// One organisation whose work goes to another one, whole or in part.
    public struct OrganizationChange: Hashable, Codable, Sendable {
        public let from: CatalogueCode
        public let to: CatalogueCode
        public let part: Part
    }

    enum CodingKeys: String, CodingKey {
        case code
        case date
        case document
        case changes
        case organizationChanges = "organization_changes"
        case note
        case sources
    }

    public enum Part: String, CaseIterable, Codable, Sendable, SchemaStated {
        case whole
        case part

        public var name: LocalizedText {
            switch self {
            case .whole: LocalizedText(vi: "toàn bộ", en: "the whole")
            case .part: LocalizedText(vi: "một phần", en: "a part")
            }
        }
    }
}
