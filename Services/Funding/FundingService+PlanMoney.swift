import Catalogue
import CatalogueAccess
import Contracts
import RPC
import Values

extension FundingService {
    func listPlanMoney(
        _ request: ListPlanMoney.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListPlanMoney.Reply> {
        let plan = try await plans.plan(request.planCode, by: reads.run(for: context))
        if let node = request.node, plan.titles[node] == nil {
            throw RPCError.noSuchNode("node")
        }
        let items = plan.check.money.cells.filter(request.wants).map { plan.figure(of: $0) }
        return try Encoded(ListPlanMoney.Reply(items: items))
    }
}

extension ListPlanMoney.Request {
    fileprivate func wants(_ cell: PlanMoneyCell) -> Bool {
        (node == nil || node == cell.node)
            && (nature == nil || nature == cell.cell.nature)
            && (source == nil || source == cell.cell.source)
    }
}

extension CheckedPlan {
    func figure(of cell: PlanMoneyCell) -> PlanMoneyFigure {
        PlanMoneyFigure(cell, title: cell.node.flatMap { titles[$0] } ?? document.title)
    }
}

extension PlanMoneyFigure {
    fileprivate init(_ cell: PlanMoneyCell, title: String) {
        self.init(
            nodeCode: cell.node,
            title: title,
            nature: cell.cell.nature,
            source: cell.cell.source,
            stated: cell.stated,
            computed: cell.computed,
            differenceVND: cell.difference?.vnd,
            words: cell.statement?.source.words,
            line: cell.statement?.source.line
        )
    }
}
