import AccessControl
import RPC
import Signing
import Values

/// A new password in place of the one that is known, or of a forgotten one.
struct PasswordChange: Sendable {
    let repository: PasswordRepository
    let signIn: SignIn
    let identity: Identity
    let breached: BreachedPasswords?
    private let rules = PasswordRules()

    private static let timeLimit = Duration.seconds(15)

    init(
        repository: PasswordRepository,
        signIn: SignIn,
        identity: Identity,
        breached: BreachedPasswords?
    ) {
        self.repository = repository
        self.signIn = signIn
        self.identity = identity
        self.breached = breached
    }

    /// Changes one's own; one's other sessions end.
    ///
    /// - Throws: ``RPCError`` `INVALID_ARGUMENT` with everything that is wrong, by `current_password` and `new_password`.
    func change(
        from current: String,
        to new: String,
        for account: Account,
        keeping session: SessionToken,
        client: SignInClient
    ) async throws {
        let deadline = ContinuousClock.now + Self.timeLimit
        let isRight = try await signIn.knows(current, account.username, client, deadline)
        var violations = try self.violations(of: new, by: account)
        if !isRight { violations.append(.currentIsWrong) }
        if isRight, current.nfc == new.nfc { violations.append(.theSame) }
        guard violations.isEmpty else { throw RPCError.invalid(violations) }
        let hash = try await signIn.hash(new)
        try await repository.save(
            .init(
                userID: account.userID,
                hash: hash,
                mustChange: false,
                by: account.id,
                method: "access.v1.ChangePassword"
            ),
            keeping: session,
            at: signIn.clock.now(),
            client: client,
            deadline: deadline
        )
        identity.forget(userID: account.userID)
    }

    /// Gives somebody a random password, to be changed at the first sign-in; all sessions end.
    ///
    /// - Returns: the password, which is kept nowhere.
    /// - Throws: ``RPCError`` `FAILED_PRECONDITION` for one's own account, whose present password would not be asked for.
    func reset(
        _ userID: Int64,
        by principal: Principal,
        client: SignInClient
    ) async throws -> String {
        guard Account.id(of: userID) != principal.id else { throw RPCError.ownPassword }
        let password = try RandomPassword.new()
        try await repository.save(
            .init(
                userID: userID,
                hash: try await signIn.hash(password),
                mustChange: true,
                by: principal.id,
                method: "access.v1.ResetPassword",
                actor: principal.actor
            ),
            keeping: nil,
            at: signIn.clock.now(),
            client: client,
            deadline: .now + Self.timeLimit
        )
        identity.forget(userID: userID)
        return password
    }

    private func violations(of password: String, by account: Account) throws -> [Violation] {
        let owner = PasswordOwner(
            username: account.username,
            displayName: account.displayName,
            organisations: [account.organization?.replacing("-", with: " ") ?? ""]
        )
        var found = rules.violations(of: password, by: owner)
        if found.isEmpty { found = [try breached?.violation(of: password)].compactMap(\.self) }
        return found.map { violation in
            Violation(
                field: "new_password",
                rule: violation.rule.rawValue,
                message: violation.text
            )
        }
    }
}

extension RPCError {
    fileprivate static let ownPassword = RPCError(
        .failedPrecondition,
        LocalizedText(
            vi: "Mật khẩu của chính mình thì đổi tại trang “Tài khoản của tôi”.",
            en: "One's own password is changed at “My account”."
        )
    )
}

extension Violation {
    fileprivate static let currentIsWrong = Violation(
        field: "current_password",
        rule: "wrong",
        message: LocalizedText(
            vi: "Mật khẩu hiện tại không đúng.",
            en: "The present password is not right."
        )
    )

    fileprivate static let theSame = Violation(
        field: "new_password",
        rule: "same",
        message: LocalizedText(
            vi: "Mật khẩu mới phải khác mật khẩu hiện tại.",
            en: "The new password must differ from the present one."
        )
    )
}
