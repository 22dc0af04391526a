import Catalogue
import CatalogueAccess
import CatalogueStore
import Contracts
import RPC
import UnitOfWork
import Values

extension ReportingService {
    func listDuties(
        _ request: ListDuties.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListDuties.Reply> {
        let run = reads.run(for: context)
        let plan = try await plans.plan(request.planCode, by: run)
        let decided = try await decided(of: plan, by: run)
        let roster = DutyRoster(
            parties: plan.content.parties,
            organizations: try await organizations(by: run),
            decided: decided.map(\.value),
            nodes: Set(plan.titles.keys),
            day: request.on ?? clock.now().dateInVietnam
        )
        return try Encoded(
            ListDuties.Reply(
                items: roster.items,
                decisions: decided.values.flatMap(\.facts).sorted { $0.validFrom < $1.validFrom }
            )
        )
    }

    func assignDuty(
        _ request: AssignDuty.Request,
        _ context: CallContext
    ) async throws -> Encoded<EnteredFact<DutyAssignment>> {
        try await work.perform(AssignDuty.self, request, context) { work in
            let run = reads.run(for: context)
            let plan = try await plans.plan(request.planCode, by: run)
            try work.requireScope(of: plan.document.unitCode)
            if let node = request.node, plan.titles[node] == nil {
                throw RPCError.noSuchNode("node")
            }
            let organization = try await organizations(by: run)
                .first { $0.code == request.organization }
            guard let organization else { throw RPCError.noSuchOrganization }
            try request.checkDays(of: organization)
            let assignment = DutyAssignment(
                role: request.role,
                node: request.node,
                organization: request.organization
            )
            return try await facts.record(
                assignment,
                about: FactSubject(.duty, of: plan, assignment.place),
                from: request.validFrom,
                to: request.validTo,
                by: request.document,
                isWithdrawn: request.isWithdrawn,
                in: work
            )
        }
    }

    func organizations(by run: @escaping PlanReading.Run) async throws -> [Organization] {
        try await files.all(UnitsCatalogue.self, by: run).flatMap(\.organizations)
    }

    /// What decisions that people entered give, each place with its own time.
    func decided(
        of plan: CheckedPlan,
        by run: PlanReading.Run
    ) async throws -> [String: FactTimeline<DutyAssignment>] {
        try await facts.timelines(.duty, in: plan, by: run)
    }
}

extension DutyAssignment {
    /// What only one organisation can have at a time stands at one place; others have a place each.
    fileprivate var place: String {
        let place = "\(role.rawValue)/\(node?.text ?? "plan")"
        switch role {
        case .standingAgency, .finance, .lead, .decision: return place
        default: return "\(place)/\(organization)"
        }
    }
}

extension AssignDuty.Request {
    fileprivate func checkDays(of organization: Organization) throws(RPCError) {
        var violations: [Violation] = []
        if !organization.exists(on: validFrom) {
            violations.append(.outside("valid_from", organization))
        }
        if let validTo {
            if validTo < validFrom { violations.append(.dateOrder("valid_to")) }
            if !organization.exists(on: validTo) {
                violations.append(.outside("valid_to", organization))
            }
        }
        guard violations.isEmpty else { throw .invalid(violations) }
    }
}

extension Violation {
    fileprivate static func outside(_ field: String, _ organization: Organization) -> Violation {
        Violation(
            field: field,
            rule: "outside_organization",
            message: LocalizedText(
                vi: "\(organization.name) không tồn tại vào ngày này.",
                en: "\(organization.name) does not exist on this day."
            )
        )
    }
}

extension RPCError {
    fileprivate static let noSuchOrganization = notFound(
        "organization",
        LocalizedText(
            vi: "Không có cơ quan, tổ chức với mã này trong danh mục.",
            en: "There is no organisation with this code in the catalogue."
        )
    )
}
