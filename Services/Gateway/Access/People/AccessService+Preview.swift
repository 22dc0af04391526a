import AccessControl
import Catalogue
import CatalogueAccess
import CatalogueStore
import Contracts
import Postgres
import RPC
import UnitOfWork
import Values

extension AccessService {
    func previewRole(
        _ request: PreviewRole.Request,
        _ context: CallContext
    ) async throws -> Encoded<PreviewRole.Reply> {
        try await reads.transaction(for: context) { transaction in
            let run: PlanReading.Run = { try await transaction.query($0) }
            let chart = OrganizationChart(
                try await files.all(UnitsCatalogue.self, by: run),
                nodes: try await PlanNodeRepository.all(by: run)
            )
            let wanted = NewAssignment(
                role: request.role,
                unitCode: request.unitCode,
                nodes: request.nodes,
                validFrom: today
            )
            let violations = AssignmentRules(chart: chart).violations(in: wanted, at: nil)
            guard violations.isEmpty else { throw RPCError.invalid(violations) }
            let tree = try await files.made(UnitTree.init, by: run)
            return try Encoded(RolePreview(request, tree, on: today).reply)
        }
    }
}

/// What a role at a place comes to.
struct RolePreview {
    let reply: PreviewRole.Reply

    init(_ request: PreviewRole.Request, _ tree: UnitTree, on day: CalendarDate) {
        reply = PreviewRole.Reply(
            permissions: Self.permissions(of: request.role),
            personalData: Self.personalData(seenBy: request.role),
            units: request.unitCode.map { Self.units(tree.reach(of: $0, on: day), tree) } ?? [],
            needsSecondFactor: request.role.signs
        )
    }

    private static func permissions(of role: Role) -> [PreviewRole.PermissionReach] {
        Permission.allCases.compactMap { permission in
            AccessMatrix.reach(of: role, under: permission).map {
                .init(permission: permission, reach: $0)
            }
        }
    }

    private static func personalData(seenBy role: Role) -> [PreviewRole.PersonalDatumSight] {
        PersonalDatum.allCases.compactMap { datum in
            switch PersonalDataMatrix.sight(of: role, on: datum) {
            case .plain(let reach): .init(datum: datum, takesReason: false, reach: reach)
            case .onReason(let reach): .init(datum: datum, takesReason: true, reach: reach)
            case nil: nil
            }
        }
    }

    private static func units(_ codes: Set<UnitCode>, _ tree: UnitTree) -> [String] {
        codes.map { tree.name(of: $0) ?? $0.text }.sorted()
    }
}
