
/// The plan at a glance (*Kế hoạch tóm tắt*): put together from all services, in one state of the data.
public struct PlanGlance: Codable, Hashable, Sendable {
    public let cover: PlanCover
    /// The plan's own money, by nature and source.
    public let totals: [PlanMoneyFigure]
    public let projects: [GlanceProject]
    public let targets: [PlanTargetItem]
    public let findings: [PlanFindingItem]
    public let missing: [MissingFact]

    public init(
        cover: PlanCover,
        totals: [PlanMoneyFigure],
        projects: [GlanceProject],
        targets: [PlanTargetItem],
        findings: [PlanFindingItem],
        missing: [MissingFact]
    ) {
        self.cover = cover
        self.totals = totals
        self.projects = projects
        self.targets = targets
        self.findings = findings
        self.missing = missing
    }
}
