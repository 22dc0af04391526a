public import Values

/// Mục tiêu: what a node, or the plan as a whole, is for.
public struct Objective: Quoted {
    public let code: ItemCode
    /// `nil` for the plan's general objective.
    public let node: NodeCode?
    public let aims: [CatalogueCode]?
    public let words: String
    public let line: Int
    public let lastLine: Int?

    enum CodingKeys: String, CodingKey {
        case code
        case node
        case aims
        case words
        case line
        case lastLine = "last_line"
    }
}
