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
        let subject = try PlanUnderCheck(plan)
        let costs = subject.costs
        let groups = [
            PlanFinding.arithmetic(in: subject.money),
            PlanFinding.annexes(in: subject),
            PlanFinding.counterparts(in: subject),
            costs.compactMap(PlanFinding.init(differing:)),
            PlanFinding.moneyWithoutQuantity(in: subject),
            PlanFinding.largeShares(in: subject),
            PlanFinding.targets(in: subject),
            PlanFinding.aims(in: subject),
            PlanFinding.titles(in: subject),
            PlanFinding.eligibility(in: subject),
            PlanFinding.silentGeneralRule(in: subject),
            PlanFinding.unrankedPriorities(in: subject),
            PlanFinding.deadlines(in: subject),
            PlanFinding.numbering(in: subject),
            PlanFinding.citations(in: subject),
        ]
        money = subject.money
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
