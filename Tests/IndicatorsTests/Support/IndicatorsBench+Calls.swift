import Catalogue
import Contracts
import RPC
import TestServices
import Values

extension ServiceBench {
    func targets(
        node: String? = nil,
        group: String? = nil,
        as caller: String = "an",
        in language: Language = .vi
    ) async throws -> ListPlanTargets.Reply {
        let request = ListPlanTargets.Request(
            planCode: try parsed(IndicatorsBench.planCode),
            node: try node.map(NodeCode.init(validating:)),
            group: group
        )
        return try await call(ListPlanTargets.self, request, as: caller, in: language)
    }

    func target(_ code: String, as caller: String = "an") async throws -> PlanTargetItem? {
        try await targets(as: caller).items.first { $0.target.code.text == code }
    }

    @discardableResult
    func recordBaseline(
        _ value: String,
        of target: String,
        asOf day: String = "2020-12-31",
        version: String? = nil,
        as caller: String = "an"
    ) async throws -> EnteredFact<ExactNumber> {
        let request = RecordBaseline.Request(
            planCode: try parsed(IndicatorsBench.planCode),
            targetCode: try parsed(target),
            value: try exactly(value),
            asOf: try parsed(day),
            document: FactDocument(
                number: try parsed("01/BC-UBND"),
                date: try parsed("2021-01-15"),
                issuer: try parsed("UBND huyện Văn Quan")
            )
        )
        return try await call(RecordBaseline.self, request, as: caller, version: version)
    }

    func missing(in language: Language = .vi) async throws -> [MissingFact] {
        try await items(
            of: ExportIndicators.self,
            ExportIndicators.Request(planCode: try parsed(IndicatorsBench.planCode)),
            in: language
        ).compactMap(\.missing)
    }
}
