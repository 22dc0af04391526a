import Catalogue
import CatalogueAccess
import Contracts
import RPC
import UnitOfWork
import Values

extension BeneficiariesService {
    func listPlanTasks(
        _ request: ListPlanTasks.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListPlanTasks.Reply> {
        let plan = try await plans.plan(request.planCode, by: reads.run(for: context))
        if let node = request.node { try plan.requireNode(node) }
        let tasks = plan.content.tasks.filter { task in
            request.node.map { task.node == $0 || task.node.isInside($0) } ?? true
        }
        return try Encoded(ListPlanTasks.Reply(items: tasks.map(plan.item)))
    }

    func listBeneficiaryRules(
        _ request: ListBeneficiaryRules.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListBeneficiaryRules.Reply> {
        let plan = try await plans.plan(request.planCode, by: reads.run(for: context))
        if let node = request.node { try plan.requireNode(node) }
        let rules = plan.content.rules.filter { rule in
            guard let asked = request.node, let node = rule.node else { return true }
            return node == asked || asked.isInside(node)
        }
        return try Encoded(ListBeneficiaryRules.Reply(items: rules))
    }
}

extension CheckedPlan {
    fileprivate func requireNode(_ node: NodeCode) throws(RPCError) {
        guard titles[node] != nil else { throw .noSuchNode("node") }
    }

    func item(of task: PlanTask) -> PlanTaskItem {
        PlanTaskItem(
            task: task,
            nodeTitle: titles[task.node] ?? "",
            aimNames: (task.aims ?? []).compactMap { code in
                content.aims.first { $0.code == code }?.name
            }
        )
    }
}
