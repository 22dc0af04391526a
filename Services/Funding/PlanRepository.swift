import Catalogue
import CatalogueStore
import RPC
import Synchronization
import UnitOfWork
import Values

/// Plans as the catalogue has them.
///
/// An edition never changes: it is read once and kept.
final class PlanRepository: Sendable {
    private let reads: Reads
    private let kept = Mutex<[Int64: CheckedPlan]>([:])

    /// Editions kept in memory: some plans of one district, and a few older states of them.
    private static let limit = 16

    init(_ reads: Reads) {
        self.reads = reads
    }

    /// The plan's newest edition.
    ///
    /// - Throws: ``RPCError`` `NOT_FOUND` naming the field.
    func plan(_ code: PlanCode, for context: CallContext) async throws -> CheckedPlan {
        let reading = PlanReading { [reads] query in try await reads.rows(query, for: context) }
        guard let edition = try await reading.currentEdition(of: code) else {
            throw RPCError.noSuchPlan
        }
        if let plan = kept.withLock({ $0[edition] }) { return plan }
        guard let read = try await reading.plan(edition: edition) else { throw RPCError.noSuchPlan }
        let plan = try CheckedPlan(read)
        kept.withLock { kept in
            if kept.count >= Self.limit { kept.removeAll() }
            kept[edition] = plan
        }
        return plan
    }
}

extension RPCError {
    fileprivate static let noSuchPlan = RPCError(
        .notFound,
        LocalizedText(
            vi: "Chưa có kế hoạch với mã này. Danh sách kế hoạch ở /api/v1/plans.",
            en: "No plan with this code has been loaded. /api/v1/plans lists them."
        ),
        violations: [
            Violation(
                field: "plan_code",
                rule: "unknown",
                message: LocalizedText(vi: "Không có mã này.", en: "There is no such code.")
            )
        ]
    )
}
