import Contracts
import Postgres
import RPC
import Values

extension FundingBench {
    func money(
        of plan: String = planCode,
        node: String? = nil,
        nature: CapitalNature? = nil,
        source: FundingSource? = nil,
        as caller: String = "an"
    ) async throws -> [PlanMoneyFigure] {
        let request = ListPlanMoney.Request(
            planCode: try PlanCode(validating: plan),
            node: try node.map(NodeCode.init(validating:)),
            nature: nature,
            source: source
        )
        return try await self.caller.call(
            ListPlanMoney.self,
            request,
            options: Self.options(caller)
        ).items
    }

    func findings(
        as caller: String = "an",
        in language: Language = .vi
    ) async throws -> [PlanFindingItem] {
        let request = ListPlanFindings.Request(planCode: try PlanCode(validating: Self.planCode))
        var options = Self.options(caller)
        options.meta[MetaKey.acceptLanguage] = language.rawValue
        return try await self.caller.call(ListPlanFindings.self, request, options: options).items
    }

    @discardableResult
    func acknowledge(
        _ note: String,
        finding: String = findingID,
        key: String? = nil,
        version: String? = nil,
        as caller: String = "an"
    ) async throws -> FindingAcknowledgement {
        let request = AcknowledgeFinding.Request(
            planCode: try PlanCode(validating: Self.planCode),
            findingID: finding,
            note: try NoteText(validating: note)
        )
        var options = Self.options(caller)
        options.meta[MetaKey.idempotencyKey] = key ?? "\(UInt64.random(in: .min ... .max))"
        options.meta[MetaKey.ifMatch] = version
        return try await self.caller.call(AcknowledgeFinding.self, request, options: options)
    }

    /// How many acknowledgements and how many audit lines of them there are.
    func left() async throws -> [Int] {
        let row = try await owner.query(
            """
            SELECT (SELECT count(*) FROM funding.finding_acknowledgements),
                   (SELECT count(*) FROM audit.lines WHERE subject_kind = 'finding_acknowledgement')
            """
        ).exactlyOne(as: (Int, Int).self)
        return [row.0, row.1]
    }

    private static func options(_ caller: String) -> CallOptions {
        CallOptions(meta: [MetaKey.authorization: caller])
    }
}
