/// What a plan says beside its cover, its nodes and its money, section by section.
///
/// Each section is in the plan's order; one that the file does not have is empty.
public struct PlanContent: Hashable, Codable, Sendable {
    public var aims: [Aim] = []
    public var objectives: [Objective] = []
    public var tasks: [PlanTask] = []
    public var unitCosts: [UnitCost] = []
    public var targets: [Target] = []
    public var rules: [BeneficiaryRule] = []
    public var parties: [Party] = []
    public var deadlines: [Deadline] = []
    public var citations: [Citation] = []
    public var solutions: [Solution] = []
    public var recipients: [Recipient] = []
    public var annexes: [Annex] = []
    public var corrections: [Correction] = []

    public enum CodingKeys: String, CodingKey, CaseIterable, Sendable {
        case aims
        case objectives
        case tasks
        case unitCosts = "unit_costs"
        case targets
        case rules
        case parties
        case deadlines
        case citations
        case solutions
        case recipients
        case annexes
        case corrections
    }

    /// The sections' names in a file.
    static let names = CodingKeys.allCases.map(\.rawValue)

    public init() {}

    public init(from decoder: any Decoder) throws {
        let sections = try decoder.container(keyedBy: CodingKeys.self)
        func section<Item: Decodable>(_ key: CodingKeys) throws -> [Item] {
            try sections.decodeIfPresent([Item].self, forKey: key) ?? []
        }
        aims = try section(.aims)
        objectives = try section(.objectives)
        tasks = try section(.tasks)
        unitCosts = try section(.unitCosts)
        targets = try section(.targets)
        rules = try section(.rules)
        parties = try section(.parties)
        deadlines = try section(.deadlines)
        citations = try section(.citations)
        solutions = try section(.solutions)
        recipients = try section(.recipients)
        annexes = try section(.annexes)
        corrections = try section(.corrections)
    }
}
