/// One piece of what the funding service knows of a plan: exactly one member is there.
public struct FundingExportItem: Codable, Hashable, Sendable {
    public let node: PlanNodeItem?
    public let money: PlanMoneyFigure?
    public let finding: PlanFindingItem?
    public let missing: MissingFact?

    public init(
        node: PlanNodeItem? = nil,
        money: PlanMoneyFigure? = nil,
        finding: PlanFindingItem? = nil,
        missing: MissingFact? = nil
    ) {
        self.node = node
        self.money = money
        self.finding = finding
        self.missing = missing
    }
}
