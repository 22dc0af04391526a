public import Catalogue

/// One piece of what the beneficiaries service knows of a plan: exactly one member is there.
public struct BeneficiariesExportItem: Codable, Hashable, Sendable {
    public let task: PlanTaskItem?
    public let rule: BeneficiaryRule?
    public let missing: MissingFact?

    public init(
        task: PlanTaskItem? = nil,
        rule: BeneficiaryRule? = nil,
        missing: MissingFact? = nil
    ) {
        self.task = task
        self.rule = rule
        self.missing = missing
    }
}
