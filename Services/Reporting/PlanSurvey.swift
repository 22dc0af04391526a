import CatalogueAccess
import Contracts
import Values

/// All that the services know of a plan, from one state of the data.
struct PlanSurvey: Sendable {
    let plan: CheckedPlan
    let language: Language
    let funding: FundingPart
    let beneficiaries: BeneficiariesPart
    let indicators: IndicatorsPart
    let reporting: ReportingPart

    /// What has to be known and is not, by who would enter it.
    var missing: [MissingFact] {
        let own = MissingReporting(
            plan: plan,
            nodes: funding.nodes,
            part: reporting,
            language: language
        )
        return funding.missing + beneficiaries.missing + indicators.missing + own.facts
    }
}

/// What reporting itself knows of a plan.
struct ReportingPart: Sendable {
    /// What the clerk gave it, where its text has none.
    let number: EnteredFact<PlanNumber>?
    let decided: [String: FactTimeline<DutyAssignment>]
    let internalDays: [String: FactTimeline<YearlyDay>]
}

struct FundingPart: Sendable {
    var nodes: [PlanNodeItem] = []
    var money: [PlanMoneyFigure] = []
    var findings: [PlanFindingItem] = []
    var missing: [MissingFact] = []

    mutating func add(_ item: FundingExportItem) {
        if let node = item.node { nodes.append(node) }
        if let figure = item.money { money.append(figure) }
        if let finding = item.finding { findings.append(finding) }
        if let fact = item.missing { missing.append(fact) }
    }
}

struct BeneficiariesPart: Sendable {
    var tasks: [PlanTaskItem] = []
    var missing: [MissingFact] = []

    mutating func add(_ item: BeneficiariesExportItem) {
        if let task = item.task { tasks.append(task) }
        if let fact = item.missing { missing.append(fact) }
    }
}

struct IndicatorsPart: Sendable {
    var targets: [PlanTargetItem] = []
    var missing: [MissingFact] = []

    mutating func add(_ item: IndicatorsExportItem) {
        if let target = item.target { targets.append(target) }
        if let fact = item.missing { missing.append(fact) }
    }
}
