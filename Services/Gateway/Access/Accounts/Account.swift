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
    /// Where the person is reached.
    let phone: String?
    /// Whether the password was given by somebody else and has to be changed before anything is done with it.
    let mustChangePassword: Bool
    /// Whether the codes of an app are asked for beside the password.
    let hasSecondFactor: Bool
    /// Whether what takes a second factor may be done without one.
    let isSecondFactorOptional: Bool
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
            grants: actor == nil ? usableGrants : grants,
            actor: actor
        )
    }

    /// Whether something is kept back until there is a second factor.
    var needsSecondFactor: Bool {
        !hasSecondFactor && !isSecondFactorOptional && assignments.contains { $0.role.signs }
    }

    private var usableGrants: [Grant] {
        if mustChangePassword { return [] }
        return needsSecondFactor ? grants.filter { !$0.role.signs } : grants
    }
}
