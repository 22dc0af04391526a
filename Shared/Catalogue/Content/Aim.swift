public import Values

/// What objectives, titles and targets want and tasks serve: a tag that we read into a plan's text.
public struct Aim: Hashable, Codable, Sendable {
    public let code: CatalogueCode
    /// In the plan's words, `nước sinh hoạt`.
    public let name: String
}
