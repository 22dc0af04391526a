public import Values

/// Areas, organisations and positions, apart from one another, and how areas followed one another.
public struct UnitsCatalogue: Hashable, Codable, Sendable {
    public let code: CatalogueCode
    public let title: String
    public let sources: [CatalogueSource]
    public let areas: [Area]
    public let successions: [Succession]
    public let classes: [AreaClass]
    public let organizations: [Organization]
    public let positions: [Position]
}
