public import Values

/// A component project, sub-project or content of a plan, with its status on a day.
public struct PlanNodeItem: Codable, Hashable, Sendable {
    public let code: NodeCode
    public let level: NodeLevel
    /// Absent for a component project.
    public let parent: NodeCode?
    public let title: String
    /// With its label and its printing mistakes.
    public let titleAsPrinted: String
    /// On the day asked for.
    public let status: NodeStatus
    /// The later decision that made it so; absent where the status is the plan's own.
    public let statusFact: EnteredFact<NodeStatus>?
    /// Every decision that was entered and stands, whatever days it holds for.
    public let statusFacts: [EnteredFact<NodeStatus>]
    /// Where the plan itself says the status.
    public let statusWords: String?
    public let statusLine: Int?
    /// The plan's number of a line that only sums this node's money, `3.3`: it is no sub-project.
    public let sumHeading: String?
    public let words: String
    public let line: Int

    enum CodingKeys: String, CodingKey {
        case code
        case level
        case parent
        case title
        case titleAsPrinted = "title_as_printed"
        case status
        case statusFact = "status_fact"
        case statusFacts = "status_facts"
        case statusWords = "status_words"
        case statusLine = "status_line"
        case sumHeading = "sum_heading"
        case words
        case line
    }

    public init(
        code: NodeCode,
        level: NodeLevel,
        parent: NodeCode? = nil,
        title: String,
        titleAsPrinted: String,
        status: NodeStatus,
        statusFact: EnteredFact<NodeStatus>? = nil,
        statusFacts: [EnteredFact<NodeStatus>] = [],
        statusWords: String? = nil,
        statusLine: Int? = nil,
        sumHeading: String? = nil,
        words: String,
        line: Int
    ) {
        self.code = code
        self.level = level
        self.parent = parent
        self.title = title
        self.titleAsPrinted = titleAsPrinted
        self.status = status
        self.statusFact = statusFact
        self.statusFacts = statusFacts
        self.statusWords = statusWords
        self.statusLine = statusLine
        self.sumHeading = sumHeading
        self.words = words
        self.line = line
    }
}
