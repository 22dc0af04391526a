import Catalogue
import CatalogueAccess
import Contracts
import RPC
import UnitOfWork
import Values

extension BeneficiariesService {
    /// The rows are read in one transaction and sent after it: a slow reader holds no connection.
    func exportBeneficiaries(
        _ request: ExportBeneficiaries.Request,
        _ context: CallContext,
        _ items: Items<BeneficiariesExportItem>
    ) async throws {
        let (plan, missing) = try await recordedReads.perform(context) { reads in
            try await reads.withRun(for: context) { run in
                let plan = try await plans.plan(request.planCode, by: run)
                let areas = MissingAreas(
                    index: try await areas(by: run),
                    plan: plan.document,
                    language: context.language
                )
                return Disclosed((plan, areas.facts), audit: plan.exportLine)
            }
        }
        for task in plan.content.tasks {
            try await items.send(BeneficiariesExportItem(task: plan.item(of: task)))
        }
        for rule in plan.content.rules {
            try await items.send(BeneficiariesExportItem(rule: rule))
        }
        for fact in missing { try await items.send(BeneficiariesExportItem(missing: fact)) }
    }
}
