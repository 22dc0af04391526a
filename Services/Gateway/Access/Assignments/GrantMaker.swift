import AccessControl
import CatalogueAccess
import CatalogueStore
import Values

/// Makes grants of assignments: each reaches its unit's whole subtree as the units' files have it now.
struct GrantMaker: Sendable {
    private let files = KeptFiles()

    /// - Returns: the assignments, with their units' names, and the grants.
    func grants(
        for held: [HeldAssignment],
        on day: CalendarDate,
        by run: @escaping PlanReading.Run
    ) async throws -> (held: [HeldAssignment], grants: [Grant]) {
        guard !held.isEmpty else { return ([], []) }
        let tree = try await files.made(UnitTree.init, by: run)
        let standing = Self.withoutLostEmergencies(held, in: tree, on: day)
        return (standing.map { $0.named(by: tree) }, Self.grants(standing, in: tree, on: day))
    }

    /// Emergency access ends with the assignment that it rests on.
    private static func withoutLostEmergencies(
        _ held: [HeldAssignment],
        in tree: UnitTree,
        on day: CalendarDate
    ) -> [HeldAssignment] {
        guard held.contains(where: \.isEmergency) else { return held }
        let others = grants(held.filter { !$0.isEmergency }, in: tree, on: day)
        let scope = Scope(others.compactMap { $0.part(for: .emergencyOpen) })
        return held.filter { assignment in
            guard assignment.isEmergency, case .unit(let code) = assignment.unit else {
                return true
            }
            return scope.reaches(code)
        }
    }

    private static func grants(
        _ held: [HeldAssignment],
        in tree: UnitTree,
        on day: CalendarDate
    ) -> [Grant] {
        held.map { assignment in
            Grant(
                role: assignment.role,
                units: units(assignment.unit, in: tree, on: day),
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

extension HeldAssignment {
    fileprivate func named(by tree: UnitTree) -> HeldAssignment {
        guard case .unit(let code) = unit else { return self }
        var named = self
        named.unitName = tree.name(of: code)
        return named
    }
}
