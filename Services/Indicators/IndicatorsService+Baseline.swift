import Catalogue
import CatalogueAccess
import Contracts
import RPC
import UnitOfWork
import Values

extension IndicatorsService {
    /// The baseline belongs to what is measured, whichever of its statements names it.
    func recordBaseline(
        _ request: RecordBaseline.Request,
        _ context: CallContext
    ) async throws -> Encoded<EnteredFact<ExactNumber>> {
        try await work.perform(RecordBaseline.self, request, context) { work in
            let plan = try await plans.plan(request.planCode, by: reads.run(for: context))
            try work.requireScope(of: plan.document.unitCode)
            let target = plan.content.targets.first { $0.code == request.targetCode }
            guard let target else { throw RPCError.noSuchTarget }
            guard target.kind == .quantitative else { throw RPCError.notMeasured }
            return try await facts.record(
                request.value,
                about: FactSubject(.baseline, of: plan, target.indicator.text),
                from: request.asOf,
                by: request.document,
                in: work
            )
        }
    }
}

extension RPCError {
    fileprivate static let noSuchTarget = notFound(
        "target_code",
        LocalizedText(
            vi: "Kế hoạch không có chỉ tiêu với mã này.",
            en: "The plan has no target with this code."
        )
    )

    fileprivate static let notMeasured = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi: "Chỉ tiêu này không có con số để so sánh nên không có số liệu gốc.",
            en: "This target has no number to be compared with, and so no baseline."
        )
    )
}
