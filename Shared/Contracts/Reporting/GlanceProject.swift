public import Values

/// A node of the plan with its money and its tasks.
public struct GlanceProject: Codable, Hashable, Sendable {
    public let code: NodeCode
    public let level: NodeLevel
    public let title: String
    public let status: NodeStatus
    public let money: [PlanMoneyFigure]
    /// Those with a quantity.
    public let tasks: [PlanTaskItem]
    /// Of all its tasks.
    public let taskCount: Int

    enum CodingKeys: String, CodingKey {
        case code
        case level
        case title
        case status
        case money
        case tasks
        case taskCount = "task_count"
    }

    public init(
        code: NodeCode,
        level: NodeLevel,
        title: String,
        status: NodeStatus,
        money: [PlanMoneyFigure],
        tasks: [PlanTaskItem],
        taskCount: Int
    ) {
        self.code = code
        self.level = level
        self.title = title
        self.status = status
        self.money = money
        self.tasks = tasks
        self.taskCount = taskCount
    }
}
