import Catalogue
import Contracts
import RPC
import TestServices
import Values

extension ReportingBench {
    static var plan: PlanCode {
        get throws { try parsed(planCode) }
    }

    static func document(_ number: String = "15/QĐ-UBND") throws -> FactDocument {
        FactDocument(
            number: try parsed(number),
            date: try parsed("2022-09-01"),
            issuer: try parsed("UBND huyện Văn Quan")
        )
    }

    func duties(on day: String? = nil) async throws -> [DutyItem] {
        let request = ListDuties.Request(
            planCode: try Self.plan,
            on: try day.map(CalendarDate.init(validating:))
        )
        return try await reporting.call(ListDuties.self, request).items
    }

    @discardableResult
    func assign(
        _ role: DutyRole,
        of node: String?,
        to organization: String,
        from first: String = "2022-09-01",
        until last: String? = nil,
        version: String? = nil,
        as caller: String = "an"
    ) async throws -> EnteredFact<DutyAssignment> {
        let request = AssignDuty.Request(
            planCode: try Self.plan,
            role: role,
            node: try node.map(NodeCode.init(validating:)),
            organization: try parsed(organization),
            validFrom: try parsed(first),
            validTo: try last.map(CalendarDate.init(validating:)),
            document: try Self.document()
        )
        return try await reporting.call(AssignDuty.self, request, as: caller, version: version)
    }

    func deadlines(in year: Int, language: Language = .vi) async throws -> [DeadlineItem] {
        let request = ListDeadlines.Request(
            planCode: try Self.plan,
            year: try PlanYear(validating: year)
        )
        return try await reporting.call(ListDeadlines.self, request, in: language).items
    }

    @discardableResult
    func setInternal(
        _ day: String,
        of deadline: String = "bao-cao-nam",
        from first: String = "2023-01-01",
        version: String? = nil,
        as caller: String = "an"
    ) async throws -> EnteredFact<YearlyDay> {
        let request = SetInternalDeadline.Request(
            planCode: try Self.plan,
            deadlineCode: try parsed(deadline),
            day: try parsed(day),
            validFrom: try parsed(first),
            document: try Self.document("20/CV-UBND")
        )
        return try await reporting.call(
            SetInternalDeadline.self,
            request,
            as: caller,
            version: version
        )
    }

    @discardableResult
    func number(
        _ number: String,
        version: String? = nil,
        as caller: String = "an"
    ) async throws -> EnteredFact<PlanNumber> {
        let request = NumberPlan.Request(
            planCode: try Self.plan,
            number: try parsed(number),
            date: try parsed("2022-08-12"),
            issuer: try parsed("UBND huyện Văn Quan")
        )
        return try await reporting.call(NumberPlan.self, request, as: caller, version: version)
    }

    func cover() async throws -> PlanCover {
        try await reporting.call(GetPlan.self, GetPlan.Request(planCode: Self.plan)).cover
    }

    func missing(in language: Language = .vi) async throws -> [MissingFact] {
        let request = ListMissingFacts.Request(planCode: try Self.plan)
        return try await reporting.call(ListMissingFacts.self, request, in: language).items
    }

    func glance(as caller: String = "an") async throws -> PlanGlance {
        let request = GetPlanGlance.Request(planCode: try Self.plan)
        return try await reporting.call(GetPlanGlance.self, request, as: caller)
    }

    func table(in language: Language = .vi) async throws -> FileReply {
        let request = GetPlanGlanceTable.Request(planCode: try Self.plan)
        return try await reporting.call(GetPlanGlanceTable.self, request, in: language)
    }

    /// The version that an answer carries.
    func version<M: UnaryMethod>(
        of method: M.Type,
        _ request: M.Request,
        in language: Language = .vi
    ) async throws -> String? {
        try await reporting.answer(method, request, in: language).meta[MetaKey.version]
    }

    @discardableResult
    func recordBaseline(_ value: String, of target: String) async throws -> EnteredFact<ExactNumber>
    {
        try await indicators.recordBaseline(value, of: target)
    }

    func classify(_ unit: String) async throws {
        let request = ClassifyArea.Request(
            unitCode: try parsed(unit),
            name: .zoneThree,
            validFrom: try parsed("2021-06-04"),
            document: try Self.document("861/QĐ-TTg")
        )
        try await beneficiaries.call(ClassifyArea.self, request)
    }

    func open(_ node: String) async throws {
        let request = DecideNodeStatus.Request(
            planCode: try Self.plan,
            nodeCode: try parsed(node),
            status: .funded,
            validFrom: try parsed("2023-08-01"),
            document: try Self.document("12/NQ-HĐND")
        )
        try await funding.call(DecideNodeStatus.self, request)
    }
}

extension ServiceBench {
    /// Of the indicators service.
    @discardableResult
    func recordBaseline(_ value: String, of target: String) async throws -> EnteredFact<ExactNumber>
    {
        let request = RecordBaseline.Request(
            planCode: try ReportingBench.plan,
            targetCode: try parsed(target),
            value: try exactly(value),
            asOf: try parsed("2020-12-31"),
            document: try ReportingBench.document("01/BC-UBND")
        )
        return try await call(RecordBaseline.self, request)
    }
}
