public import Catalogue

/// A task of a plan, with what its codes stand for.
public struct PlanTaskItem: Codable, Hashable, Sendable {
    public let task: PlanTask
    public let nodeTitle: String
    /// What it serves, in the plan's words.
    public let aimNames: [String]

    enum CodingKeys: String, CodingKey {
        case task
        case nodeTitle = "node_title"
        case aimNames = "aim_names"
    }

    public init(task: PlanTask, nodeTitle: String, aimNames: [String]) {
        self.task = task
        self.nodeTitle = nodeTitle
        self.aimNames = aimNames
    }
}
