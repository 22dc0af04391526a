public import Values

/// Chức vụ: a post in an organisation, whoever holds it.
public struct Position: Hashable, Codable, Sendable {
    public let code: CatalogueCode
    public let organization: CatalogueCode
    public let title: String
}
