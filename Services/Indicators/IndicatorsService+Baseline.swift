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
            guard target.mayBe(request.value) else { throw RPCError.noPercentage }
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

extension Target {
    /// A share lies between nothing and all; other things may be any number.
    fileprivate func mayBe(_ value: ExactNumber) -> Bool {
        let isShare = unitOfMeasure?.hasPrefix("%") ?? false
        return !isShare || (0...100_000_000).contains(value.millionths)
    }
}

extension RPCError {
    fileprivate static let noPercentage = invalid(
        "value",
        "maximum",
        LocalizedText(
            vi: "Chỉ tiêu tính bằng %: giá trị phải từ 0 đến 100.",
            en: "The target is a percentage: its value must be from 0 to 100."
        )
    )

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
