public import Values

/// Where facts of a file come from.
public struct CatalogueSource: Hashable, Codable, Sendable {
    public let code: ItemCode
    public let text: String
}
