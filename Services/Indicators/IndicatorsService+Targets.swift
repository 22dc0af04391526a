import Catalogue
import CatalogueAccess
import CatalogueStore
import Contracts
import RPC
import UnitOfWork
import Values

extension IndicatorsService {
    func listPlanTargets(
        _ request: ListPlanTargets.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListPlanTargets.Reply> {
        let run = reads.run(for: context)
        let plan = try await plans.plan(request.planCode, by: run)
        if let node = request.node, plan.titles[node] == nil {
            throw RPCError.noSuchNode("node")
        }
        let items = try await targetItems(of: plan, in: context.language, by: run)
        let reachable = plan.content.targets.filter { $0.kind != .unmeasured }
        let numeric = reachable.filter { $0.kind == .quantitative }
        return try Encoded(
            ListPlanTargets.Reply(
                items: items.filter { item in
                    (request.node == nil || request.node == item.target.node)
                        && (request.group == nil || request.group == item.target.group)
                },
                statementCount: reachable.count,
                distinctCount: Set(reachable.map(\.indicator)).count,
                numericCount: Set(numeric.map(\.indicator)).count
            )
        )
    }

    /// Every statement, with the first one's baseline for all statements of the same thing.
    func targetItems(
        of plan: CheckedPlan,
        in language: Language,
        by run: PlanReading.Run
    ) async throws -> [PlanTargetItem] {
        let baselines = try await facts.timelines(
            .baseline,
            in: plan,
            of: ExactNumber.self,
            by: run
        )
        let statements = Dictionary(grouping: plan.content.targets, by: \.indicator)
        return plan.content.targets.map { target in
            PlanTargetItem(
                target: target,
                nodeTitle: target.node.flatMap { plan.titles[$0] },
                statements: (statements[target.indicator] ?? []).map(\.code)
                    .filter { $0 != target.code },
                conflicts: plan.conflicts(of: target, in: language),
                baseline: baselines[target.indicator.text]?.newest
            )
        }
    }
}

extension CheckedPlan {
    /// The findings about targets that have this one's words as a place.
    fileprivate func conflicts(of target: Target, in language: Language) -> [TargetConflict] {
        check.findings.filter { finding in
            finding.topic == .targets && finding.places.contains { $0.source == target.source }
        }.map { TargetConflict(findingID: $0.id, text: $0.text[language]) }
    }
}
