public import Values

/// What a file holds that is no plan and is kept whole, edition by edition.
public protocol FiledContent: Hashable, Codable, Sendable {
    static var kind: FileKind { get }
    var code: CatalogueCode { get }
}

/// The kinds of those files, by the word in their `kind`.
public enum FileKind: String, CaseIterable, Sendable {
    case units
    case ethnicGroups = "ethnic_groups"
    case calendar
}

extension UnitsCatalogue: FiledContent {
    public static let kind = FileKind.units
}

extension EthnicGroups: FiledContent {
    public static let kind = FileKind.ethnicGroups
}

extension LegalCalendar: FiledContent {
    public static let kind = FileKind.calendar
}
