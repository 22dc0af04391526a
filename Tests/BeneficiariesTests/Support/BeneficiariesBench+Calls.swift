import Catalogue
import Contracts
import Postgres
import RPC
import TestServices
import Values

extension ServiceBench {
    func units(
        _ q: String? = nil,
        on day: String? = nil,
        kind: AreaKind? = nil,
        parent: String? = nil,
        pageSize: Int? = 200,
        pageToken: String? = nil
    ) async throws -> ListUnits.Reply {
        let request = ListUnits.Request(
            q: q,
            on: try day.map(CalendarDate.init(validating:)),
            kind: kind,
            parent: try parent.map(UnitCode.init(validating:)),
            pageSize: pageSize.map { PageSize($0) },
            pageToken: pageToken.map { PageToken($0) }
        )
        return try await call(ListUnits.self, request)
    }

    func unit(_ code: String) async throws -> AreaItem? {
        var token: String?
        repeat {
            let page = try await units(pageToken: token)
            if let item = page.items.first(where: { $0.area.code.text == code }) { return item }
            token = page.nextPageToken?.text
        } while token != nil
        return nil
    }

    func tasks(_ node: String? = nil) async throws -> [PlanTaskItem] {
        let request = ListPlanTasks.Request(
            planCode: try parsed(BeneficiariesBench.planCode),
            node: try node.map(NodeCode.init(validating:))
        )
        return try await call(ListPlanTasks.self, request).items
    }

    func rules(_ node: String? = nil) async throws -> [BeneficiaryRule] {
        let request = ListBeneficiaryRules.Request(
            planCode: try parsed(BeneficiariesBench.planCode),
            node: try node.map(NodeCode.init(validating:))
        )
        return try await call(ListBeneficiaryRules.self, request).items
    }

    @discardableResult
    func classify(
        _ unit: String,
        _ name: AreaClass.Name,
        from first: String = "2021-06-04",
        to last: String? = nil,
        version: String? = nil,
        as caller: String = "an"
    ) async throws -> EnteredFact<AreaClass.Name> {
        let request = ClassifyArea.Request(
            unitCode: try parsed(unit),
            name: name,
            validFrom: try parsed(first),
            validTo: try last.map(CalendarDate.init(validating:)),
            document: FactDocument(
                number: try parsed("861/QĐ-TTg"),
                date: try parsed("2021-06-04"),
                issuer: try parsed("Thủ tướng Chính phủ")
            )
        )
        return try await call(ClassifyArea.self, request, as: caller, version: version)
    }
}
