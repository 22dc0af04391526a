import AccessControl
import CatalogueAccess
import CatalogueStore
import Values

/// Makes grants of assignments: each reaches its unit's whole subtree as the units' files have it now.
struct GrantMaker: Sendable {
    private let files = KeptFiles()

    func grants(
        for held: [HeldAssignment],
        on day: CalendarDate,
        by run: @escaping PlanReading.Run
    ) async throws -> [Grant] {
        guard !held.isEmpty else { return [] }
        let tree = try await files.made(UnitTree.init, by: run)
        return held.map { assignment in
            Grant(
                role: assignment.role,
                units: Self.units(assignment.unit, in: tree, on: day),
                nodes: assignment.nodes,
                until: assignment.until?.secondsSince1970
            )
        }
    }

    private static func units(
        _ unit: AssignedUnit,
        in tree: UnitTree,
        on day: CalendarDate
    ) -> UnitScope {
        switch unit {
        case .programme: .all
        case .unit(let code): .units(tree.reach(of: code, on: day))
        }
    }
}
