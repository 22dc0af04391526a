import Catalogue
import CatalogueAccess
import Contracts
import Values

/// A plan's figures as flat rows: money, then quantities, then targets; no words, no names, no notes.
struct FeedRows {
    let survey: PlanSurvey

    var all: [FeedRow] {
        survey.funding.money.map(row) + survey.beneficiaries.tasks.compactMap(row)
            + survey.indicators.targets.map(row)
    }

    private func row(of figure: PlanMoneyFigure) -> FeedRow {
        FeedRow(
            kind: .money,
            code: figure.nodeCode?.text ?? survey.plan.document.code.text,
            name: figure.title,
            nature: figure.nature,
            source: figure.source,
            stated: figure.stated,
            computed: figure.computed
        )
    }

    private func row(of item: PlanTaskItem) -> FeedRow? {
        guard let quantity = item.task.quantity else { return nil }
        return FeedRow(
            kind: .task,
            code: item.task.code.text,
            name: item.task.name,
            value: quantity,
            unitOfMeasure: item.task.unitOfMeasure
        )
    }

    private func row(of item: PlanTargetItem) -> FeedRow {
        FeedRow(
            kind: .target,
            code: item.target.code.text,
            name: item.target.name,
            value: item.target.value,
            unitOfMeasure: item.target.unitOfMeasure,
            comparison: item.target.operator
        )
    }
}
