public import Values

/// Nhiệm vụ: what a node is to do, with or without a quantity.
public struct PlanTask: Quoted {
    public let code: ItemCode
    public let node: NodeCode
    public let name: String
    /// For the plan's whole period; `nil` where the plan says none.
    public let quantity: ExactNumber?
    /// `hộ`, `km`, `công trình`; `nil` without a quantity.
    public let unitOfMeasure: String?
    /// What it serves.
    public let aims: [CatalogueCode]?
    /// Which money it is done with, as we read it: plans rarely say.
    public let readAsNature: CapitalNature?
    public let words: String
    public let line: Int
    public let lastLine: Int?

    enum CodingKeys: String, CodingKey {
        case code
        case node
        case name
        case quantity
        case unitOfMeasure = "unit_of_measure"
        case aims
        case readAsNature = "read_as_nature"
        case words
        case line
        case lastLine = "last_line"
    }
}
