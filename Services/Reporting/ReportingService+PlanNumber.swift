import Catalogue
import CatalogueAccess
import CatalogueStore
import Contracts
import RPC
import UnitOfWork
import Values

extension ReportingService {
    func numberPlan(
        _ request: NumberPlan.Request,
        _ context: CallContext
    ) async throws -> Encoded<EnteredFact<PlanNumber>> {
        try await work.perform(NumberPlan.self, request, context) { work in
            let plan = try await plans.plan(request.planCode, by: reads.run(for: context))
            try work.requireScope(of: plan.document.unitCode)
            guard plan.document.number == nil || plan.document.date == nil else {
                throw RPCError.numberedAlready
            }
            return try await facts.record(
                PlanNumber(number: request.number, date: request.date),
                about: FactSubject(.planNumber, of: plan, "number"),
                // One number for all of the plan's time: what is entered later corrects it.
                from: CalendarDate.firstDay(of: plan.document.fromYear),
                by: FactDocument(
                    number: request.number,
                    date: request.date,
                    issuer: request.issuer
                ),
                in: work
            )
        }
    }

    func planNumber(
        of plan: CheckedPlan,
        by run: PlanReading.Run
    ) async throws -> PlanNumber? {
        try await facts.timelines(.planNumber, in: plan, of: PlanNumber.self, by: run).values.first?
            .newest?.value
    }
}

extension RPCError {
    fileprivate static let numberedAlready = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi: "Văn bản kế hoạch đã có số, ngày. Nếu khác, hãy nạp lại tệp kế hoạch.",
            en:
                "The plan's text has a number and a date. If they differ, load the plan's file again."
        )
    )
}
