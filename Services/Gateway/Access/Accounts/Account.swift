import AccessControl

/// A person's account, with what the person is assigned to now.
struct Account: Sendable {
    let userID: Int64
    let username: String
    let displayName: String
    /// Where the person works, as the catalogue has it.
    let organization: String?
    /// Chức vụ.
    let position: String?
    /// Whether the password was given by somebody else and has to be changed before anything is done with it.
    let mustChangePassword: Bool
    let assignments: [HeldAssignment]
    /// What the assignments reach, unit by unit.
    let grants: [Grant]

    var id: String { Self.id(of: userID) }
    var principal: Principal { principal(actor: nil) }

    static func id(of userID: Int64) -> String { "user:\(userID)" }

    /// How an operator's assertion names an account that it speaks for: `account:lan`.
    static let namePrefix = "account:"

    /// - Parameter actor: the operator who acts for this person.
    func principal(actor: String?) -> Principal {
        Principal(
            kind: .user,
            id: id,
            grants: mustChangePassword && actor == nil ? [] : grants,
            actor: actor
        )
    }
}
