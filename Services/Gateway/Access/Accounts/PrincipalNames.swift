import Values

/// Whom an audit line or an entry names, as people know them.
struct PrincipalNames: Sendable {
    let accounts: AccountRepository

    private static let timeLimit = Duration.seconds(5)

    /// `Nguyễn Văn An` for `user:12`; what is no person's account keeps its id.
    func name(of principal: String) async throws -> String {
        guard principal.hasPrefix("user:"), let userID = Int64(principal.dropFirst("user:".count))
        else { return principal }
        let deadline = ContinuousClock.now + Self.timeLimit
        return try await accounts.displayName(of: userID, deadline: deadline) ?? principal
    }
}
