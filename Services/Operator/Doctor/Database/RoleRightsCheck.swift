/// Whether the logins may do what they need and no more.
struct RoleRightsCheck: Check {
    private static let subject = "logins"
    private static let remedy = "vanquan migrate sets it right; ask who changed it"

    let state: DatabaseState

    func findings() -> [Finding] {
        let faults = Roles.all.flatMap(faults)
        guard faults.isEmpty else {
            return faults.map { .wrong(Self.subject, $0, remedy: Self.remedy) }
        }
        return [
            .ok(
                Self.subject,
                "\(Roles.serving.count) that serve own nothing and obey row-level security; one owner."
            )
        ]
    }

    private func faults(_ name: String) -> [String] {
        guard let role = state.roles.first(where: { $0.name == name }) else {
            return ["There is no \(name)."]
        }
        guard name != Roles.owner else { return ownersFaults(role) }
        var faults: [String] = []
        if !role.attributes.isEmpty { faults.append("\(name) is \(Self.list(role.attributes)).") }
        if role.memberships > 0 { faults.append("\(name) is a member of another role.") }
        if role.ownedTables > 0 { faults.append("\(name) owns \(role.ownedTables) tables.") }
        if role.mayCreate { faults.append("\(name) may make temporary tables or schemas.") }
        return faults
    }

    /// It sees all rows, or a backfill would touch none of them.
    private func ownersFaults(_ role: DatabaseState.Role) -> [String] {
        let needed: Set = ["BYPASSRLS"]
        guard role.attributes != needed else { return [] }
        let words = role.attributes.isEmpty ? "nothing" : Self.list(role.attributes)
        return ["\(role.name) is to be BYPASSRLS and nothing else, and is \(words)."]
    }

    private static func list(_ attributes: Set<String>) -> String {
        attributes.sorted().joined(separator: ", ")
    }
}
