import Values

/// All that a plan alone shows: its money recomputed, where it does not agree with itself or does
/// not say enough, and what comes out exactly.
///
/// It bears a plan in any state, and gives the same for the same plan, whatever the order in which
/// its file has things.
///
///     let check = try PlanCheck(plan)
///     check.findings.filter { $0.kind == .conflict }
public struct PlanCheck: Sendable {
    public let money: PlanMoney
    /// By rule, then by node or in the order of the text; no two have the same id.
    public let findings: [PlanFinding]
    /// By node.
    public let explained: [ExplainedMoney]

    /// - Throws: where a sum does not fit 64 bits.
    public init(_ plan: Plan) throws {
        let reading = try PlanReading(plan)
        let costs = reading.costs
        let groups = [
            PlanFinding.arithmetic(in: reading.money),
            PlanFinding.annexes(in: reading),
            PlanFinding.counterparts(in: reading),
            costs.compactMap(PlanFinding.init(differing:)),
            PlanFinding.moneyWithoutQuantity(in: reading),
            PlanFinding.largeShares(in: reading),
            PlanFinding.targets(in: reading),
            PlanFinding.aims(in: reading),
            PlanFinding.titles(in: reading),
            PlanFinding.eligibility(in: reading),
            PlanFinding.silentGeneralRule(in: reading),
            PlanFinding.unrankedPriorities(in: reading),
            PlanFinding.deadlines(in: reading),
            PlanFinding.numbering(in: reading),
            PlanFinding.citations(in: reading),
        ]
        money = reading.money
        findings = Self.ordered(groups.flatMap(\.self))
        explained = costs.compactMap(ExplainedMoney.init)
    }

    private static func ordered(_ findings: [PlanFinding]) -> [PlanFinding] {
        var known: Set<String> = []
        let distinct = findings.filter { known.insert($0.id).inserted }
        let byRule = Dictionary(grouping: distinct, by: \.rule)
        return FindingRule.allCases.flatMap { rule in byRule[rule] ?? [] }
    }
}
