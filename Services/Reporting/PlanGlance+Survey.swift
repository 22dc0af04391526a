import Catalogue
import CatalogueAccess
import Contracts
import Values
import Vietnamese

extension PlanGlance {
    init(_ survey: PlanSurvey) {
        let totals = survey.funding.money.filter { $0.nodeCode == nil }
        self.init(
            cover: survey.plan.cover(survey.reporting.number),
            totals: totals,
            totalInWords: totals.first { $0.nature == nil && $0.source == nil }?
                .stated?.inWords(),
            projects: survey.funding.nodes.map { GlanceProject($0, survey) },
            targets: survey.indicators.targets,
            findings: survey.funding.findings,
            missing: survey.missing
        )
    }
}

extension GlanceProject {
    fileprivate init(_ node: PlanNodeItem, _ survey: PlanSurvey) {
        let tasks = survey.beneficiaries.tasks.filter { $0.task.node == node.code }
        self.init(
            code: node.code,
            level: node.level,
            title: node.title,
            status: node.status,
            money: survey.funding.money.filter { $0.nodeCode == node.code },
            tasks: tasks.filter { $0.task.quantity != nil },
            taskCount: tasks.count
        )
    }
}
