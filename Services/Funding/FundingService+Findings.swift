import Catalogue
import Contracts
import RPC
import UnitOfWork
import Values

extension FundingService {
    func listPlanFindings(
        _ request: ListPlanFindings.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListPlanFindings.Reply> {
        let plan = try await plans.plan(request.planCode, for: context)
        let acknowledged = try await acknowledgements.all(of: plan.document, for: context)
        let items = plan.findings.map { finding in
            PlanFindingItem(finding, acknowledged[finding.id], in: context.language)
        }
        return try Encoded(ListPlanFindings.Reply(items: items))
    }

    func acknowledgeFinding(
        _ request: AcknowledgeFinding.Request,
        _ context: CallContext
    ) async throws -> Encoded<FindingAcknowledgement> {
        // The finding is looked for within the write: the same call made again gets its reply even where a newer edition of the
        // plan no longer has it.
        try await work.perform(AcknowledgeFinding.self, request, context) { work in
            let plan = try await plans.plan(request.planCode, for: context)
            try work.requireScope(of: plan.document.unitCode)
            guard let finding = plan.findings.first(where: { $0.id == request.findingID }) else {
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

extension PlanFindingItem {
    fileprivate init(
        _ finding: PlanFinding,
        _ acknowledgement: FindingAcknowledgement?,
        in language: Language
    ) {
        self.init(
            findingID: finding.id,
            kind: FindingKind(finding.kind),
            text: finding.text[language],
            nodeCode: finding.node,
            nature: finding.cell.nature,
            source: finding.cell.source,
            stated: finding.stated,
            computed: finding.computed,
            differenceVND: finding.difference.vnd,
            words: finding.source.words,
            line: finding.source.line,
            parts: finding.parts.map(PlanFindingPart.init),
            acknowledgement: acknowledgement
        )
    }
}

extension PlanFindingPart {
    fileprivate init(_ figure: StatedFigure) {
        self.init(
            nodeCode: figure.node,
            amount: figure.amount,
            words: figure.source.words,
            line: figure.source.line
        )
    }
}

extension FindingKind {
    fileprivate init(_ kind: PlanFinding.Kind) {
        self =
            switch kind {
            case .arithmetic: .arithmetic
            case .conflict: .conflict
            case .unclear: .unclear
            }
    }
}

extension RPCError {
    fileprivate static let noSuchFinding = RPCError(
        .notFound,
        LocalizedText(
            vi: "Không có nội dung rà soát này; có thể số liệu đã được sửa. Hãy xem lại danh sách.",
            en: "There is no such finding; its figures may have changed. Read the list again."
        ),
        violations: [
            Violation(
                field: "finding_id",
                rule: "unknown",
                message: LocalizedText(vi: "Không có mã này.", en: "There is no such id.")
            )
        ]
    )
}
