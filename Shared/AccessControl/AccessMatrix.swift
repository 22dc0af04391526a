/// Role × permission × how far it reaches: the one place where it is written.
public enum AccessMatrix {
    /// How far a role's permission reaches.
    public enum Reach: String, CaseIterable, Codable, Sendable {
        /// Everything in the programme, whatever the assignment says: what is nobody's secret inside it.
        case programme
        /// The units and nodes of the assignment.
        case own
    }

    public static func reach(of role: Role, under permission: Permission) -> Reach? {
        reaches[role]?[permission]
    }

    public static func permissions(of role: Role) -> Set<Permission> {
        Set(reaches[role, default: [:]].keys)
    }

    /// Who has a permission: for the whole programme, and for what the assignment names.
    private typealias Row = (permission: Permission, programme: Set<Role>, own: Set<Role>)

    private static let rows: [Row] = [
        (.planRead, everybody.union([.operator, .emergencyReader]), [.service]),
        (.findingAcknowledge, [], standing.union(finance)),
        (.planNumberEnter, [], [.clerk, .standingOfficer]),
        (.nodeStatusEnter, [], standing.union([.financeOfficer]).union(lead)),
        (.dutyEnter, [], standing),
        (.areaClassEnter, [], standing),
        (.baselineEnter, [], standing),
        (.deadlineEnter, [], standing),
        (.feedRead, standing.union([.provinceReader, .districtLeader, .operator]), []),
        (
            .accountRead, [.administrator, .operator, .districtLeader],
            officeLeaders.union([.emergencyReader])
        ),
        (.accountManage, [.administrator, .operator], []),
        (
            .auditRead, [.administrator, .operator, .districtLeader],
            unitLeaders.union([.emergencyReader])
        ),
        (.emergencyOpen, [.districtLeader], standing),
        (.emergencyReview, [.districtLeader], [.communeLeader, .standingLeader]),
        (.metricsRead, [.administrator, .operator, .service, .monitor], []),
    ]

    private static let standing: Set<Role> = [.standingOfficer, .standingLeader]
    private static let finance: Set<Role> = [.financeOfficer, .financeLeader]
    private static let lead: Set<Role> = [.leadOfficer, .leadLeader]
    /// Of all that their units do; those of projects see no other body's lines.
    private static let unitLeaders: Set<Role> = [.communeLeader, .financeLeader, .standingLeader]
    private static let officeLeaders = unitLeaders.union([.leadLeader, .ownerLeader])
    /// Whoever works in the district: the province reads aggregates alone.
    private static let everybody = Set(Role.assignable).subtracting([.provinceReader])

    private static let reaches: [Role: [Permission: Reach]] = rows.reduce(into: [:]) {
        reaches,
        row in
        precondition(row.programme.isDisjoint(with: row.own), "\(row.permission) says it twice")
        for role in row.programme { reaches[role, default: [:]][row.permission] = .programme }
        for role in row.own { reaches[role, default: [:]][row.permission] = .own }
    }
}
