import AccessControl
import Catalogue
import Values

/// What people can be assigned to: areas and organisations of the units' files, nodes of the plans.
struct OrganizationChart: Sendable {
    let areas: [UnitCode: Area]
    let organizations: [CatalogueCode: Organization]
    let nodes: Set<NodeReference>

    init(_ catalogues: [UnitsCatalogue], nodes: Set<NodeReference>) {
        let areas = catalogues.flatMap(\.areas).map { ($0.code, $0) }
        self.areas = Dictionary(areas) { first, _ in first }
        let organizations = catalogues.flatMap(\.organizations).map { ($0.code, $0) }
        self.organizations = Dictionary(organizations) { first, _ in first }
        self.nodes = nodes
    }

    /// Whose leaders see somebody who works there; `*` for the whole programme's own people.
    func unit(of organization: CatalogueCode?) -> AssignedUnit {
        organization.flatMap { organizations[$0] }.map { .unit($0.area) } ?? .programme
    }
}
