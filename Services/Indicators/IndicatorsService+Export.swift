import Catalogue
import CatalogueAccess
import Contracts
import RPC
import UnitOfWork
import Values

extension IndicatorsService {
    /// The rows are read in one transaction and sent after it: a slow reader holds no connection.
    func exportIndicators(
        _ request: ExportIndicators.Request,
        _ context: CallContext,
        _ items: Items<IndicatorsExportItem>
    ) async throws {
        let language = context.language
        let targets = try await recordedReads.perform(context) { reads in
            try await reads.withRun(for: context) { run in
                let plan = try await plans.plan(request.planCode, by: run)
                let items = try await targetItems(of: plan, in: language, by: run)
                return Disclosed(items, audit: plan.exportLine)
            }
        }
        for target in targets { try await items.send(IndicatorsExportItem(target: target)) }
        for fact in Self.missing(among: targets, in: language) {
            try await items.send(IndicatorsExportItem(missing: fact))
        }
    }

    /// A baseline is missing once for each thing measured.
    private static func missing(
        among targets: [PlanTargetItem],
        in language: Language
    ) -> [MissingFact] {
        var known: Set<CatalogueCode> = []
        return targets.filter { item in
            item.target.hasBaseline && item.baseline == nil
                && known.insert(item.target.indicator).inserted
        }.map { item in
            MissingFact(
                .baseline,
                of: item.target.code.text,
                LocalizedText(
                    vi:
                        "\(item.target.code) – \(item.target.name): kế hoạch không nêu số liệu đầu kỳ.",
                    en: "\(item.target.code) – \(item.target.name): the plan states no baseline."
                ),
                in: language,
                enteredBy: RecordBaseline.self
            )
        }
    }
}
