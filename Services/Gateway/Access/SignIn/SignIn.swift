import RPC
import Signing
import Values

/// Signing in and out with a name and a password.
struct SignIn: Sendable {
    let accounts: AccountRepository
    let sessions: SessionRepository
    let hasher: PasswordHasher
    let admission: SignInAdmission
    let clock: any BusinessClock

    /// A working day; then one signs in again.
    static let sessionLength = Duration.seconds(12 * 3600)
    private static let timeLimit = Duration.seconds(15)

    struct Opened: Sendable {
        let token: SessionToken
        let account: Account
        let expiresAt: Instant
    }

    /// - Throws: ``RPCError`` `UNAUTHENTICATED`, the same for an unknown name and a wrong password; `RESOURCE_EXHAUSTED` where
    ///   too many are signing in at once.
    func open(
        username: String,
        password: String,
        client: SignInClient
    ) async throws -> Opened {
        let deadline = ContinuousClock.now + Self.timeLimit
        let keys: Set = ["name \(username)", "address \(client.address ?? "")"]
        let checked = try await admission.admit(keys) {
            try await account(username, password, deadline)
        }
        guard let checked else { throw RPCError.tooManySignIns }
        guard let account = checked else { throw RPCError.signInRefused }
        let now = clock.now()
        let opened = Opened(
            token: try SessionToken.new(),
            account: account,
            expiresAt: now.adding(Self.sessionLength)
        )
        try await sessions.begin(
            opened.token,
            for: account,
            from: now,
            until: opened.expiresAt,
            client: client,
            deadline: deadline
        )
        return opened
    }

    /// Signs out, everywhere in this process at once.
    func close(
        _ token: SessionToken,
        of account: Account,
        clientAddress: String?,
        _ identity: Identity
    ) async throws {
        identity.forget(token)
        try await sessions.end(
            token,
            of: account,
            at: clock.now(),
            clientAddress: clientAddress,
            deadline: .now + .seconds(5)
        )
        // Whoever asked in between has remembered it again.
        identity.forget(token)
    }

    /// The account, where there is one of that name and the password is its own.
    private func account(
        _ username: String,
        _ password: String,
        _ deadline: ContinuousClock.Instant
    ) async throws -> Account? {
        let found = try await accounts.credentials(of: username, deadline: deadline)
        guard try await verify(password, found?.passwordHash), let found else { return nil }
        return try await accounts.account(found.userID, at: clock.now(), deadline: deadline)
    }

    private func verify(_ password: String, _ hash: String?) async throws -> Bool {
        do {
            let hash = try hash.map { try PasswordHash(text: $0) }
            return try await hasher.verify(password, against: hash)
        } catch is PasswordHasherBusy {
            throw RPCError.tooManySignIns
        }
    }
}

extension RPCError {
    fileprivate static let signInRefused = RPCError(
        .unauthenticated,
        LocalizedText(
            vi: "Tên đăng nhập hoặc mật khẩu không đúng.",
            en: "The user name or the password is not right."
        )
    )

    fileprivate static let tooManySignIns = RPCError(
        .resourceExhausted,
        LocalizedText(
            vi: "Đang có quá nhiều người đăng nhập cùng lúc. Hãy thử lại sau ít giây.",
            en: "Too many people are signing in at once. Try again in a few seconds."
        ),
        retryAfterMilliseconds: 2000
    )
}
