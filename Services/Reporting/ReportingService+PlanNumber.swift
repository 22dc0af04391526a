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
            try Self.check(request, against: plan.document)
            return try await facts.record(
                PlanNumber(number: request.number, date: request.date),
                about: FactSubject(.planNumber, of: plan, "number"),
                // One number for all time, whatever period a later edition states: an entry corrects the one before.
                from: .earliest,
                by: FactDocument(
                    number: request.number,
                    date: request.date,
                    issuer: request.issuer
                ),
                isWithdrawn: request.isWithdrawn,
                documentField: "date",
                in: work
            )
        }
    }

    /// What the text has stands; what is entered must not say otherwise.
    private static func check(
        _ request: NumberPlan.Request,
        against document: PlanDocument
    ) throws(RPCError) {
        var fields: [String] = []
        if let number = document.number, number != request.number.text { fields.append("number") }
        if let date = document.date, date != request.date { fields.append("date") }
        let isWhole = document.number != nil && document.date != nil
        guard fields.isEmpty, !isWhole else {
            throw .numberedAlready(fields.isEmpty ? ["number", "date"] : fields)
        }
    }

    func planNumber(
        of plan: CheckedPlan,
        by run: PlanReading.Run
    ) async throws -> EnteredFact<PlanNumber>? {
        try await facts.timelines(.planNumber, in: plan, of: PlanNumber.self, by: run).values.first?
            .newest
    }
}

extension RPCError {
    fileprivate static func numberedAlready(_ fields: [String]) -> RPCError {
        RPCError(
            .failedPrecondition,
            LocalizedText(
                vi: "Văn bản kế hoạch đã có số, ngày. Nếu khác, hãy nạp lại tệp kế hoạch.",
                en:
                    "The plan's text has its number and date. If they differ, load the plan's file again."
            ),
            violations: fields.map { field in
                Violation(
                    field: field,
                    rule: "stated",
                    message: LocalizedText(
                        vi: "Văn bản kế hoạch đã ghi.",
                        en: "The plan's text states it."
                    )
                )
            }
        )
    }
}
