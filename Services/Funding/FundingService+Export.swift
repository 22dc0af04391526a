import Catalogue
import CatalogueAccess
import Contracts
import RPC
import UnitOfWork
import Values

extension FundingService {
    /// The rows are read in one transaction and sent after it: a slow reader holds no connection.
    func exportFunding(
        _ request: ExportFunding.Request,
        _ context: CallContext,
        _ items: Items<FundingExportItem>
    ) async throws {
        let today = clock.now().dateInVietnam
        let all = try await recordedReads.perform(context) { reads in
            try await reads.withRun(for: context) { run in
                let plan = try await plans.plan(request.planCode, by: run)
                let nodes = try await nodeItems(of: plan, on: today, by: run)
                let findings = try await findingItems(of: plan, in: context.language, by: run)
                let missing = MissingFunding(plan: plan, language: context.language).facts
                let items =
                    nodes.map { FundingExportItem(node: $0) }
                    + plan.check.money.cells.map { FundingExportItem(money: plan.figure(of: $0)) }
                    + findings.map { FundingExportItem(finding: $0) }
                    + missing.map { FundingExportItem(missing: $0) }
                return Disclosed(items, audit: plan.exportLine)
            }
        }
        for item in all { try await items.send(item) }
    }
}
