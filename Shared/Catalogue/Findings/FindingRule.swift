public import JSONSchema

/// What a plan is checked for, in the order in which findings are shown.
public enum FindingRule: String, CaseIterable, Codable, Sendable, SchemaStated {
    /// A stated amount is not the sum of its parts.
    case arithmetic
    /// The rows of an annex do not add up to what the plan states.
    case annexDiffers = "annex_differs"
    /// Rows of an annex that can be held against nothing that the plan states.
    case annexUncompared = "annex_uncompared"
    /// An annex is named and not there.
    case annexMissing = "annex_missing"
    /// The district's counterpart (*vốn đối ứng*) is another share than elsewhere.
    case counterpartRatio = "counterpart_ratio"
    /// Quantities times costs are not the money.
    case unitCostDiffers = "unit_cost_differs"
    /// Money at places whose tasks have no quantity.
    case moneyWithoutQuantity = "money_without_quantity"
    /// A third of all money, and no cost of anything.
    case largeShare = "large_share"
    /// One thing measured has two targets.
    case targetDiffers = "target_differs"
    /// An objective or a target names what no task serves.
    case aimWithoutTask = "aim_without_task"
    /// A title names what nothing below it takes up.
    case titleAimUnserved = "title_aim_unserved"
    /// A node's beneficiaries are not those of the general rule.
    case eligibilityDiffers = "eligibility_differs"
    /// The general rule leaves out people that nodes name.
    case generalRuleSilent = "general_rule_silent"
    /// Several priorities, and none comes first.
    case unrankedPriorities = "unranked_priorities"
    /// A deadline that can be read in several ways.
    case ambiguousDeadline = "ambiguous_deadline"
    /// Numbers that no node has.
    case numberingGap = "numbering_gap"
    /// A document is cited with two periods.
    case citationPeriods = "citation_periods"
    /// A document is cited with two dates or as two kinds of document.
    case citationDiffers = "citation_differs"

    public var kind: PlanFinding.Kind {
        switch self {
        case .arithmetic, .annexDiffers: .arithmetic
        case .targetDiffers, .eligibilityDiffers, .citationPeriods, .citationDiffers: .conflict
        case .annexUncompared, .annexMissing, .counterpartRatio, .unitCostDiffers,
            .moneyWithoutQuantity,
            .largeShare, .aimWithoutTask, .titleAimUnserved, .generalRuleSilent,
            .unrankedPriorities, .ambiguousDeadline, .numberingGap:
            .unclear
        }
    }

    public var topic: PlanFinding.Topic {
        switch self {
        case .arithmetic, .annexDiffers, .counterpartRatio, .unitCostDiffers: .money
        case .moneyWithoutQuantity, .largeShare, .aimWithoutTask, .titleAimUnserved: .tasks
        case .targetDiffers: .targets
        case .eligibilityDiffers, .generalRuleSilent, .unrankedPriorities: .rules
        case .ambiguousDeadline: .duties
        case .annexUncompared, .annexMissing, .numberingGap, .citationPeriods, .citationDiffers:
            .documents
        }
    }
}
