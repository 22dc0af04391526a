import RPC
import Signing
import Values

/// Signing in and out with a name and a password, and a code where one is needed.
struct SignIn: Sendable {
    let accounts: AccountRepository
    let sessions: SessionRepository
    let passwords: PasswordRepository
    let failures: SignInFailureRepository
    let secondFactors: SecondFactors
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

    /// - Parameter code: of the authenticator app, or one of the codes that stand for it.
    /// - Throws: ``RPCError`` `UNAUTHENTICATED`, the same for an unknown name and a wrong password, and with a violation of `code`
    ///   where the password was right and a code is needed; `RESOURCE_EXHAUSTED` where too many are signing in at once, or one has
    ///   to wait after failures.
    func open(
        username: String,
        password: String,
        code: String? = nil,
        client: SignInClient
    ) async throws -> Opened {
        let deadline = ContinuousClock.now + Self.timeLimit
        let (account, changedAt) = try await account(username, password, code, client, deadline)
        let now = clock.now()
        let opened = Opened(
            token: try SessionToken.new(),
            account: account,
            expiresAt: now.adding(Self.sessionLength)
        )
        let isBegun = try await sessions.begin(
            opened.token,
            for: account,
            whosePasswordIsOf: changedAt,
            from: now,
            until: opened.expiresAt,
            client: client,
            deadline: deadline
        )
        // Somebody has changed the password, or blocked the account, since it was checked.
        guard isBegun else { throw RPCError.signInRefused }
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

    /// Whether it is the password of that name; a wrong one counts as a failed sign-in.
    func knows(
        _ password: String,
        _ username: String,
        _ client: SignInClient,
        _ deadline: ContinuousClock.Instant
    ) async throws -> Bool {
        let throttle = SignInThrottle(name: username, address: client.address ?? "")
        return try await checked(password, throttle, deadline).isRight
    }

    func hash(_ password: String) async throws -> PasswordHash {
        do {
            return try await hasher.hash(password)
        } catch is PasswordHasherBusy {
            throw RPCError.tooManySignIns
        }
    }

    private func account(
        _ username: String,
        _ password: String,
        _ code: String?,
        _ client: SignInClient,
        _ deadline: ContinuousClock.Instant
    ) async throws -> (Account, passwordChangedAt: Instant?) {
        let throttle = SignInThrottle(name: username, address: client.address ?? "")
        let (isRight, known) = try await checked(password, throttle, deadline)
        let now = clock.now()
        guard isRight, let known,
            let account = try await accounts.account(known.userID, at: now, deadline: deadline)
        else { throw RPCError.signInRefused }
        if account.hasSecondFactor {
            try await pass(code, account, throttle, deadline)
        }
        try await failures.forgive(throttle, deadline: deadline)
        return (account, known.changedAt)
    }

    /// The code that is needed beside the password; a wrong one counts as a failed sign-in.
    private func pass(
        _ code: String?,
        _ account: Account,
        _ throttle: SignInThrottle,
        _ deadline: ContinuousClock.Instant
    ) async throws {
        guard let code, !code.isEmpty else { throw RPCError.codeNeeded }
        let now = clock.now()
        let isRight = try await secondFactors.accept(
            code,
            of: account.userID,
            at: now,
            deadline: deadline
        )
        guard !isRight else { return }
        try await failures.record(throttle, for: account.userID, at: now, deadline: deadline)
        throw RPCError.codeRefused
    }

    private func checked(
        _ password: String,
        _ throttle: SignInThrottle,
        _ deadline: ContinuousClock.Instant
    ) async throws -> (isRight: Bool, AccountRepository.Credentials?) {
        let keys: Set = ["name \(throttle.name)", "address \(throttle.network)"]
        let checked = try await admission.admit(keys) {
            let wait = try await failures.wait(throttle, at: clock.now(), deadline: deadline)
            guard wait <= .zero else { throw RPCError.waitAfterFailures(wait) }
            let found = try await accounts.credentials(of: throttle.name, deadline: deadline)
            let hash = try found.map { try PasswordHash(text: $0.passwordHash) }
            let isRight = try await verify(password, hash)
            if !isRight {
                let now = clock.now()
                try await failures.record(throttle, for: found?.userID, at: now, deadline: deadline)
            } else if let found, let hash, hasher.isOutdated(hash) {
                // While the password is at hand.
                let new = try await self.hash(password)
                try await passwords.rehash(
                    found.userID,
                    from: hash,
                    to: new,
                    deadline: deadline
                )
            }
            return (isRight, found)
        }
        guard let checked else { throw RPCError.tooManySignIns }
        return checked
    }

    private func verify(_ password: String, _ hash: PasswordHash?) async throws -> Bool {
        do {
            return try await hasher.verify(password, against: hash)
        } catch is PasswordHasherBusy {
            throw RPCError.tooManySignIns
        }
    }
}
