import Catalogue
import CatalogueAccess
import CatalogueStore
import Contracts
import RPC
import UnitOfWork
import Values

extension FundingService {
    func listPlanFindings(
        _ request: ListPlanFindings.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListPlanFindings.Reply> {
        let run = reads.run(for: context)
        let plan = try await plans.plan(request.planCode, by: run)
        let items = try await findingItems(of: plan, in: context.language, by: run)
        return try Encoded(
            ListPlanFindings.Reply(
                items: items.filter { request.topic == nil || request.topic == $0.topic },
                explained: plan.check.explained.map { ExplainedMoneyItem($0, in: context.language) }
            )
        )
    }

    func findingItems(
        of plan: CheckedPlan,
        in language: Language,
        by run: PlanReading.Run
    ) async throws -> [PlanFindingItem] {
        let acknowledged = try await acknowledgements.all(of: plan.document, by: run)
        return plan.check.findings.map { PlanFindingItem($0, acknowledged[$0.id], in: language) }
    }

    func acknowledgeFinding(
        _ request: AcknowledgeFinding.Request,
        _ context: CallContext
    ) async throws -> Encoded<FindingAcknowledgement> {
        // The finding is looked for within the write: the same call made again gets its reply even where a newer edition of the
        // plan no longer has it.
        try await work.perform(AcknowledgeFinding.self, request, context) { work in
            let plan = try await plans.plan(request.planCode, by: reads.run(for: context))
            try work.requireScope(of: plan.document.unitCode)
            guard let finding = plan.check.findings.first(where: { $0.id == request.findingID })
            else {
                throw RPCError.noSuchFinding
            }
            return try await acknowledgements.acknowledge(
                finding,
                of: plan.document,
                note: request.note.text,
                in: work
            )
        }
    }
}

extension RPCError {
    fileprivate static let noSuchFinding = notFound(
        "finding_id",
        LocalizedText(
            vi: "Không có nội dung rà soát này; có thể số liệu đã được sửa. Hãy xem lại danh sách.",
            en: "There is no such finding; its figures may have changed. Read the list again."
        )
    )
}
