public import Catalogue
public import Values

/// A plan with what follows from it alone: its money recomputed and its findings.
///
/// An edition never changes, so this is made once.
public struct CheckedPlan: Sendable {
    /// 1 for the first file loaded.
    public let edition: Int64
    public let plan: Plan
    public let check: PlanCheck
    /// Of every node.
    public let titles: [NodeCode: String]

    /// - Throws: where a sum does not fit 64 bits.
    init(_ plan: Plan, edition: Int64) throws {
        self.edition = edition
        self.plan = plan
        check = try PlanCheck(plan)
        titles = Dictionary(plan.nodes.map { ($0.code, $0.title) }) { first, _ in first }
    }

    public var document: PlanDocument { plan.document }
    public var content: PlanContent { plan.content }

    public func node(_ code: NodeCode) -> PlanNode? { plan.nodes.first { $0.code == code } }
}
