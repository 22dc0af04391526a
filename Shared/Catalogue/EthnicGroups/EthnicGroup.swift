public import Values

/// Dân tộc.
public struct EthnicGroup: Hashable, Codable, Sendable {
    public let code: CatalogueCode
    public let name: String
    /// Whether it counts as *dân tộc thiểu số*.
    public let isMinority: Bool
    /// Those that have a source; others are not known yet.
    public let codes: [ListedCode]

    public struct ListedCode: Hashable, Codable, Sendable {
        public let system: CatalogueCode
        public let code: String
        /// The file's source that it was read in.
        public let source: ItemCode
    }

    enum CodingKeys: String, CodingKey {
        case code
        case name
        case isMinority = "is_minority"
        case codes
    }
}
