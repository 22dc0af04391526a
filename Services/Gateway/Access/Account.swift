import AccessControl

/// A person's account.
struct Account: Sendable {
    let userID: Int64
    let username: String
    let displayName: String
    let role: Role

    var principal: Principal { principal(actor: nil) }

    /// How an operator's assertion names an account that it speaks for: `account:lan`.
    static let namePrefix = "account:"

    /// One role for the whole programme; units and dates come with the organisation chart.
    ///
    /// - Parameter actor: the operator who acts for this person.
    func principal(actor: String?) -> Principal {
        Principal(
            kind: .user,
            id: "user:\(userID)",
            grants: [Grant(role: role, units: .all)],
            actor: actor
        )
    }
}
