public import Catalogue
public import Values

/// A target of a plan, with the other statements of the same thing and its baseline.
public struct PlanTargetItem: Codable, Hashable, Sendable {
    public let target: Target
    /// Absent for the plan's own targets.
    public let nodeTitle: String?
    /// The other statements of the same thing.
    public let statements: [ItemCode]
    /// Where they differ.
    public let conflicts: [TargetConflict]
    /// Absent until it is entered.
    public let baseline: EnteredFact<ExactNumber>?

    enum CodingKeys: String, CodingKey {
        case target
        case nodeTitle = "node_title"
        case statements
        case conflicts
        case baseline
    }

    public init(
        target: Target,
        nodeTitle: String? = nil,
        statements: [ItemCode],
        conflicts: [TargetConflict],
        baseline: EnteredFact<ExactNumber>? = nil
    ) {
        self.target = target
        self.nodeTitle = nodeTitle
        self.statements = statements
        self.conflicts = conflicts
        self.baseline = baseline
    }
}
