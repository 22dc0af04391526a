import AccessControl
import Catalogue
import CatalogueAccess
import CatalogueStore
import Contracts
import RPC
import UnitOfWork
import Values

extension FundingService {
    func listPlanNodes(
        _ request: ListPlanNodes.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListPlanNodes.Reply> {
        let run = reads.run(for: context)
        let plan = try await plans.plan(request.planCode, by: run)
        let day = request.on ?? clock.now().dateInVietnam
        let items = try await nodeItems(of: plan, on: day, by: run)
        return try Encoded(ListPlanNodes.Reply(items: items))
    }

    func nodeItems(
        of plan: CheckedPlan,
        on day: CalendarDate,
        by run: PlanReading.Run
    ) async throws -> [PlanNodeItem] {
        let statuses = try await facts.timelines(
            .nodeStatus,
            in: plan,
            of: NodeStatus.self,
            by: run
        )
        let headings = plan.sumHeadings
        return plan.plan.nodes.map { node in
            let timeline = statuses[node.code.text]
            return PlanNodeItem(node, timeline, on: day, sumHeading: headings[node.code])
        }
    }

    func decideNodeStatus(
        _ request: DecideNodeStatus.Request,
        _ context: CallContext
    ) async throws -> Encoded<EnteredFact<NodeStatus>> {
        try await work.perform(DecideNodeStatus.self, request, context) { work in
            let plan = try await plans.plan(request.planCode, by: reads.run(for: context))
            try work.requireScope(
                of: plan.document.unitCode,
                about: NodeReference(plan: request.planCode, node: request.nodeCode)
            )
            guard plan.titles[request.nodeCode] != nil else {
                throw RPCError.noSuchNode("node_code")
            }
            return try await facts.record(
                request.status,
                about: FactSubject(.nodeStatus, of: plan, request.nodeCode.text),
                from: request.validFrom,
                by: request.document,
                isWithdrawn: request.isWithdrawn,
                in: work
            )
        }
    }
}

extension CheckedPlan {
    /// The plan's numbers of lines that only sum a node's money.
    fileprivate var sumHeadings: [NodeCode: String] {
        let headings = plan.figures.compactMap { figure in
            figure.node.flatMap { node in figure.heading.map { (node, $0) } }
        }
        return Dictionary(headings) { first, _ in first }
    }
}

extension PlanNodeItem {
    fileprivate init(
        _ node: PlanNode,
        _ timeline: FactTimeline<NodeStatus>?,
        on day: CalendarDate,
        sumHeading: String?
    ) {
        let fact = timeline?.fact(on: day)
        self.init(
            code: node.code,
            level: node.level,
            parent: node.parent,
            title: node.title,
            titleAsPrinted: node.titleAsPrinted,
            status: fact?.value ?? node.status,
            statusFact: fact,
            statusFacts: timeline?.facts ?? [],
            statusWords: node.statusSource?.words,
            statusLine: node.statusSource?.line,
            sumHeading: sumHeading,
            words: node.source.words,
            line: node.source.line
        )
    }
}
