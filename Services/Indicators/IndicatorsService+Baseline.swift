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
            guard target.hasBaseline else { throw RPCError.notMeasured }
            try check(request, against: target)
            return try await facts.record(
                request.value,
                about: FactSubject(.baseline, of: plan, target.indicator.text),
                from: request.asOf,
                by: request.document,
                isWithdrawn: request.isWithdrawn,
                in: work
            )
        }
    }

    private func check(
        _ request: RecordBaseline.Request,
        against target: Target
    ) throws(RPCError) {
        var violations: [Violation] = []
        if request.value.millionths < 0 { violations.append(.negative) }
        // A share lies between nothing and all; other things may be any number.
        let isShare = target.unitOfMeasure?.hasPrefix("%") ?? false
        if isShare, request.value.millionths > 100_000_000 { violations.append(.overAll) }
        if request.asOf > clock.now().dateInVietnam { violations.append(.future) }
        guard violations.isEmpty else { throw .invalid(violations) }
    }
}

extension Target {
    /// Whether a value before the programme says something: of what is measured, and of what is to become more or
    /// less without a number.
    var hasBaseline: Bool {
        switch kind {
        case .quantitative, .relative: true
        case .qualitative: better != nil
        case .unmeasured: false
        }
    }
}

extension Violation {
    fileprivate static let negative = Violation(
        field: "value",
        rule: "minimum",
        message: LocalizedText(vi: "Không được âm.", en: "Must not be negative.")
    )
    fileprivate static let overAll = Violation(
        field: "value",
        rule: "maximum",
        message: LocalizedText(
            vi: "Chỉ tiêu tính bằng %: giá trị không quá 100.",
            en: "The target is a percentage: its value is at most 100."
        )
    )
    fileprivate static let future = Violation(
        field: "as_of",
        rule: "maximum",
        message: LocalizedText(
            vi: "Ngày của số liệu không được sau hôm nay.",
            en: "The day of the value must not be after today."
        )
    )
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
            vi: "Chỉ tiêu này không có gì để đo nên không có số liệu đầu kỳ.",
            en: "This target measures nothing, and so has no baseline."
        ),
        violations: [
            Violation(
                field: "target_code",
                rule: "not_measured",
                message: LocalizedText(
                    vi: "Chỉ tiêu không đo được.",
                    en: "A target that is not measured."
                )
            )
        ]
    )
}
