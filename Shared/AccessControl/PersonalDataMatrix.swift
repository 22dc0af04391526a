/// Role × personal datum × how far it is seen: the one place where it is written.
///
/// Nobody sees a datum of a record that is out of reach by ``AccessMatrix``; this says what of a record within reach is shown as it
/// is, what only for a purpose and with a reason, and what always as a mask.
public enum PersonalDataMatrix {
    /// How a role sees a datum, and of whose records.
    public enum Sight: Hashable, Sendable {
        case plain(AccessMatrix.Reach)
        case onReason(AccessMatrix.Reach)
    }

    /// Nil: as a mask, whatever the reason.
    public static func sight(of role: Role, on datum: PersonalDatum) -> Sight? {
        sights[datum]?[role]
    }

    /// Who sees a datum as it is, who on a reason in what is theirs, who on a reason everywhere.
    private typealias Row = (
        datum: PersonalDatum, plain: Set<Role>, onReason: Set<Role>, everywhere: Set<Role>
    )

    private static let rows: [Row] = [
        (.identityNumber, commune, lead.union(owner).union([.creditOfficer]), standing),
        (.birthDate, commune.union(lead), owner.union([.creditOfficer]), standing),
        (.phone, commune.union(leaders), lead.union([.creditOfficer]), whoeverCalls),
        (.bankAccount, [], commune.union(finance).union([.creditOfficer]), []),
        (.health, [.communeOfficer], [.communeLeader, .leadOfficer, .emergencyReader], []),
    ]

    private static let commune: Set<Role> = [.communeOfficer, .communeLeader, .emergencyReader]
    private static let lead: Set<Role> = [.leadOfficer]
    private static let owner: Set<Role> = [.ownerOfficer]
    private static let finance: Set<Role> = [.financeOfficer]
    private static let standing: Set<Role> = [.standingOfficer]
    /// They see the people of their own offices.
    private static let leaders: Set<Role> = [
        .financeLeader, .standingLeader, .leadLeader, .ownerLeader,
    ]
    private static let whoeverCalls: Set<Role> = [
        .districtLeader, .administrator, .standingOfficer,
    ]

    private static let sights: [PersonalDatum: [Role: Sight]] = rows.reduce(into: [:]) {
        sights,
        row in
        let all = row.plain.count + row.onReason.count + row.everywhere.count
        precondition(
            row.plain.union(row.onReason).union(row.everywhere).count == all,
            "\(row.datum) says it twice"
        )
        for role in row.plain { sights[row.datum, default: [:]][role] = .plain(.own) }
        for role in row.onReason { sights[row.datum, default: [:]][role] = .onReason(.own) }
        for role in row.everywhere {
            sights[row.datum, default: [:]][role] = .onReason(.programme)
        }
    }
}
