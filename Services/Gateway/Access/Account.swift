import AccessControl

/// A person's account.
struct Account: Sendable {
    let userID: Int64
    let username: String
    let displayName: String
    let role: Role

    /// One role for the whole programme; units and dates come with the organisation chart.
    var principal: Principal {
        Principal(
            kind: .user,
            id: "user:\(userID)",
            grants: [Grant(role: role, units: .all)]
        )
    }
}
