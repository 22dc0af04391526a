public import Catalogue
public import Values

/// One loaded state of a plan.
public struct PlanEdition: Sendable {
    public let editionID: Int64
    /// 1 for the first, one more for each that differed from the last.
    public let edition: Int
    public let loadedAt: Instant
    public let plan: Plan
}
