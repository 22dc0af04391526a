/// One piece of what the indicators service knows of a plan: exactly one member is there.
public struct IndicatorsExportItem: Codable, Hashable, Sendable {
    public let target: PlanTargetItem?
    public let missing: MissingFact?

    public init(target: PlanTargetItem? = nil, missing: MissingFact? = nil) {
        self.target = target
        self.missing = missing
    }
}
