import Catalogue
import CatalogueAccess
import Contracts
import RPC
import UnitOfWork
import Values

extension ReportingService {
    func getPlan(
        _ request: GetPlan.Request,
        _ context: CallContext
    ) async throws -> Encoded<GetPlan.Reply> {
        let run = reads.run(for: context)
        let plan = try await plans.plan(request.planCode, by: run)
        let content = plan.content
        return try Encoded(
            GetPlan.Reply(
                cover: plan.cover(try await planNumber(of: plan, by: run)),
                objectives: content.objectives,
                solutions: content.solutions,
                citations: content.citations.map {
                    CitationItem(citation: $0, document: $0.document)
                },
                annexes: content.annexes,
                recipients: content.recipients,
                corrections: content.corrections
            )
        )
    }
}

extension CheckedPlan {
    /// - Parameter entered: the number and date that the clerk gave it, where its text has none.
    func cover(_ entered: EnteredFact<PlanNumber>?) -> PlanCover {
        PlanCover(
            planCode: document.code,
            edition: edition,
            title: document.title,
            issuer: document.issuer,
            province: document.province,
            unitCode: document.unitCode,
            unitName: document.unitName,
            fromYear: document.fromYear.year,
            toYear: document.toYear.year,
            number: document.number ?? entered?.value.number.text,
            date: document.date ?? entered?.value.date,
            numberFact: document.number == nil || document.date == nil ? entered : nil,
            signatoryCapacity: document.signatoryCapacity,
            signatoryName: document.signatoryName,
            version: document.version
        )
    }
}
