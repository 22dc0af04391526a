public import Values

/// The ethnic groups with their codes in official lists, which differ: a bare code says nothing.
public struct EthnicGroups: Hashable, Codable, Sendable {
    public let code: CatalogueCode
    public let title: String
    public let sources: [CatalogueSource]
    public let systems: [CodeSystem]
    public let groups: [EthnicGroup]

    public struct CodeSystem: Hashable, Codable, Sendable {
        public let code: CatalogueCode
        public let name: String
    }
}
