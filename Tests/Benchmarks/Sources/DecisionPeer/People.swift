import AccessControl
import Values

/// 10,000 people as a district might assign them: most hold one role in one commune, some several over offices and projects.
final class People {
    private(set) var all: [Principal] = []
    private var random = SplitMix()
    private let units: [UnitCode]
    private let nodes: [NodeReference]

    private static let count = 10_000
    /// A district's 17 communes, and what the catalogue has beside them.
    private static let unitCount = 24
    private static let several: [Role] = [
        .leadOfficer, .leadLeader, .financeOfficer, .ownerOfficer,
    ]

    init() {
        units = (1...Self.unitCount).compactMap { UnitCode("van-quan-commune-\($0)") }
        nodes = (1...10).flatMap { project in
            ["\(project)", "\(project).1", "\(project).2", "\(project).2.1"]
        }.compactMap { NodeReference("van-quan-2021-2025/\($0)") }
        all = (0..<Self.count).map { number in
            Principal(kind: .user, id: "user:\(number)", grants: grants())
        }
    }

    func anyone() -> Principal { any(of: all) }
    func anyPermission() -> Permission { any(of: Permission.allCases) }
    func anyUnit() -> UnitCode { any(of: units) }
    /// Half of the rows are about no node.
    func anyNode() -> NodeReference? { random.roll(2) == 0 ? nil : any(of: nodes) }
    func any<Member>(of members: [Member]) -> Member { members[random.roll(members.count)] }

    /// Four of five hold one grant, the others three to five.
    private func grants() -> [Grant] {
        guard random.roll(5) == 0 else {
            return [Grant(role: any(of: Role.assignable), units: .units([anyUnit()]))]
        }
        return (0..<(3 + random.roll(3))).map { _ in
            Grant(role: any(of: Self.several), units: subtree(), nodes: someNodes())
        }
    }

    /// A unit and what is below it.
    private func subtree() -> UnitScope {
        .units(Set(units.prefix(1 + random.roll(units.count))))
    }

    private func someNodes() -> NodeScope {
        random.roll(2) == 0
            ? .all : .nodes(Set((0..<(1 + random.roll(4))).map { _ in any(of: nodes) }))
    }
}
