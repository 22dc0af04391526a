public import JSONSchema
public import Values

/// Quantities and costs that should together be a node's money: 200 × 10 + 600 × 3 = 3.800.
public struct UnitCost: Hashable, Codable, Sendable {
    public let node: NodeCode
    public let nature: CapitalNature
    public let basis: Basis
    public let note: String?
    public let terms: [Term]

    /// Where the costs come from.
    public enum Basis: String, CaseIterable, Codable, Sendable, SchemaStated {
        /// The plan says them.
        case stated
        /// A decision says them.
        case decision
        /// They are what the plan's own figures suggest; nobody says them.
        case inferred
    }

    /// One task's quantity at one cost.
    public struct Term: Hashable, Codable, Sendable {
        public let task: ItemCode
        /// Triệu đồng for one unit of the task's measure.
        public let amountMillionVND: ExactNumber

        enum CodingKeys: String, CodingKey {
            case task
            case amountMillionVND = "amount_million_vnd"
        }
    }
}
