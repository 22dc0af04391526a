import Catalogue
import Contracts
import Postgres
import RPC
import TestServices
import Values

extension ServiceBench {
    func money(
        of plan: String = FundingBench.planCode,
        node: String? = nil,
        nature: CapitalNature? = nil,
        source: FundingSource? = nil,
        as caller: String = "an"
    ) async throws -> [PlanMoneyFigure] {
        let request = ListPlanMoney.Request(
            planCode: try parsed(plan),
            node: try node.map(NodeCode.init(validating:)),
            nature: nature,
            source: source
        )
        return try await call(ListPlanMoney.self, request, as: caller).items
    }

    func findings(
        about topic: PlanFinding.Topic? = nil,
        as caller: String = "an",
        in language: Language = .vi
    ) async throws -> [PlanFindingItem] {
        let request = ListPlanFindings.Request(
            planCode: try parsed(FundingBench.planCode),
            topic: topic
        )
        return try await call(ListPlanFindings.self, request, as: caller, in: language).items
    }

    @discardableResult
    func acknowledge(
        _ note: String,
        finding: String = FundingBench.findingID,
        key: String? = nil,
        version: String? = nil,
        as caller: String = "an"
    ) async throws -> FindingAcknowledgement {
        let request = AcknowledgeFinding.Request(
            planCode: try parsed(FundingBench.planCode),
            findingID: finding,
            note: try parsed(note)
        )
        return try await call(
            AcknowledgeFinding.self,
            request,
            as: caller,
            key: key,
            version: version
        )
    }

    func nodes(on day: String? = nil, as caller: String = "an") async throws -> [PlanNodeItem] {
        let request = ListPlanNodes.Request(
            planCode: try parsed(FundingBench.planCode),
            on: try day.map(CalendarDate.init(validating:))
        )
        return try await call(ListPlanNodes.self, request, as: caller).items
    }

    @discardableResult
    func decide(
        _ node: String,
        _ status: NodeStatus,
        from day: String,
        version: String? = nil,
        as caller: String = "an"
    ) async throws -> EnteredFact<NodeStatus> {
        let request = DecideNodeStatus.Request(
            planCode: try parsed(FundingBench.planCode),
            nodeCode: try parsed(node),
            status: status,
            validFrom: try parsed(day),
            document: FactDocument(
                number: try parsed("12/NQ-HĐND"),
                date: try parsed("2023-07-15"),
                issuer: try parsed("HĐND huyện Văn Quan")
            )
        )
        return try await call(DecideNodeStatus.self, request, as: caller, version: version)
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
}
