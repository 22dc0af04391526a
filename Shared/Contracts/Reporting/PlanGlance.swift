/// The plan at a glance (*Tóm tắt kế hoạch*): put together from all services, in one state of the data.
public struct PlanGlance: Codable, Hashable, Sendable {
    public let cover: PlanCover
    /// The plan's own money, by nature and source.
    public let totals: [PlanMoneyFigure]
    /// The plan's total as documents write it, in Vietnamese; absent where it is not stated.
    public let totalInWords: String?
    public let projects: [GlanceProject]
    public let targets: [PlanTargetItem]
    public let findings: [PlanFindingItem]
    public let missing: [MissingFact]

    enum CodingKeys: String, CodingKey {
        case cover
        case totals
        case totalInWords = "total_in_words"
        case projects
        case targets
        case findings
        case missing
    }

    public init(
        cover: PlanCover,
        totals: [PlanMoneyFigure],
        totalInWords: String?,
        projects: [GlanceProject],
        targets: [PlanTargetItem],
        findings: [PlanFindingItem],
        missing: [MissingFact]
    ) {
        self.cover = cover
        self.totals = totals
        self.totalInWords = totalInWords
        self.projects = projects
        self.targets = targets
        self.findings = findings
        self.missing = missing
    }
}
