import Catalogue
import CatalogueAccess
import Contracts
import RPC
import UnitOfWork
import Values

extension ReportingService {
    func listOrganizations(
        _ request: ListOrganizations.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListOrganizations.Reply> {
        let units = try await files.all(UnitsCatalogue.self, by: reads.run(for: context))
        let areas = Dictionary(units.flatMap(\.areas).map { ($0.code, $0.name) }) { first, _ in
            first
        }
        let positions = Dictionary(grouping: units.flatMap(\.positions), by: \.organization)
        let items = units.flatMap(\.organizations).filter { organization in
            (request.area.map { $0 == organization.area } ?? true)
                && (request.on.map(organization.exists) ?? true)
        }.map { organization in
            OrganizationItem(
                organization: organization,
                areaName: areas[organization.area] ?? organization.area.text,
                positions: positions[organization.code] ?? []
            )
        }
        return try Encoded(ListOrganizations.Reply(items: items))
    }
}
