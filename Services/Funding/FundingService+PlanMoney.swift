import Catalogue
import Contracts
import RPC
import Values

extension FundingService {
    func listPlanMoney(
        _ request: ListPlanMoney.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListPlanMoney.Reply> {
        let plan = try await plans.plan(request.planCode, for: context)
        if let node = request.node, plan.titles[node] == nil { throw RPCError.noSuchNode }
        let items = plan.money.filter(request.wants).map { cell in
            PlanMoneyFigure(
                cell,
                title: cell.node.flatMap { plan.titles[$0] } ?? plan.document.title
            )
        }
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

extension RPCError {
    fileprivate static let noSuchNode = RPCError(
        .notFound,
        LocalizedText(
            vi: "Kế hoạch không có dự án, tiểu dự án hay nội dung với mã này.",
            en: "The plan has no node with this code."
        ),
        violations: [
            Violation(
                field: "node",
                rule: "unknown",
                message: LocalizedText(vi: "Không có mã này.", en: "There is no such code.")
            )
        ]
    )
}
