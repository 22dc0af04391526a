public import CatalogueStore

extension FactRepository {
    /// What there is of a kind within a plan, by the thing's name in the plan: `5.2`, `annual-report`.
    public func timelines<Value: Codable & Hashable & Sendable>(
        _ kind: FactKind,
        in plan: CheckedPlan,
        of type: Value.Type = Value.self,
        by run: PlanReading.Run
    ) async throws -> [String: FactTimeline<Value>] {
        let prefix = plan.factPrefix
        let timelines = try await timelines(kind, of: type, prefix: prefix, by: run)
        return Dictionary(
            uniqueKeysWithValues: timelines.map { (String($0.dropFirst(prefix.count)), $1) }
        )
    }
}
