import Catalogue
import Values

/// A plan with what follows from it alone: its money recomputed and its findings.
///
/// An edition never changes, so this is made once.
struct CheckedPlan: Sendable {
    let document: PlanDocument
    let titles: [NodeCode: String]
    let money: [PlanMoneyCell]
    let findings: [PlanFinding]

    /// - Throws: where a sum does not fit 64 bits.
    init(_ plan: Plan) throws {
        let money = try PlanMoney(plan)
        document = plan.document
        titles = Dictionary(uniqueKeysWithValues: plan.nodes.map { ($0.code, $0.title) })
        findings = PlanFinding.arithmetic(in: money)
        self.money = money.cells
    }
}
