public import CatalogueStore
import RPC
import Synchronization
public import Values

/// Plans as the catalogue has them, each edition read once and kept.
public final class KeptPlans: Sendable {
    private let kept = Mutex<[Int64: CheckedPlan]>([:])

    /// Editions kept in memory: some plans of one district, and a few older states of them.
    private static let limit = 16

    public init() {}

    /// The plan's newest edition.
    ///
    /// - Throws: ``RPCError`` `NOT_FOUND` naming the field `plan_code`.
    public func plan(
        _ code: PlanCode,
        by run: @escaping PlanReading.Run
    ) async throws -> CheckedPlan {
        let reading = PlanReading(run)
        guard let current = try await reading.currentEdition(of: code) else {
            throw RPCError.noSuchPlan
        }
        if let plan = kept.withLock({ $0[current.id] }) { return plan }
        guard let read = try await reading.plan(edition: current.id) else {
            throw RPCError.noSuchPlan
        }
        let plan = try CheckedPlan(read, edition: current.number)
        kept.withLock { kept in
            if kept.count >= Self.limit { kept.removeAll() }
            kept[current.id] = plan
        }
        return plan
    }
}

extension RPCError {
    fileprivate static let noSuchPlan = notFound(
        "plan_code",
        LocalizedText(
            vi: "Chưa có kế hoạch với mã này. Danh sách kế hoạch ở /api/v1/plans.",
            en: "No plan with this code has been loaded. /api/v1/plans lists them."
        )
    )
}
