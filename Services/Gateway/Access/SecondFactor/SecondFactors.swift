import RPC
import Signing
import Values

/// The second factor of whoever signs or approves: codes of an authenticator app, and some that stand for it once.
struct SecondFactors: Sendable {
    let repository: SecondFactorRepository
    let box: SecretBox

    private static let timeLimit = Duration.seconds(5)
    /// What the app shows beside the account's name.
    private static let issuer = "Văn Quan MTQG"

    /// Whether a code is right, and used up by that.
    func accept(
        _ code: String,
        of userID: Int64,
        at now: Instant,
        deadline: ContinuousClock.Instant
    ) async throws -> Bool {
        if let recovery = RecoveryCode(typed: code) {
            return try await repository.use(
                try recovery.digest(),
                of: userID,
                at: now,
                deadline: deadline
            )
        }
        let found = try await repository.confirmed(of: userID, deadline: deadline)
        guard let found else { return false }
        return try await accept(code, found, userID, at: now, deadline: deadline)
    }

    private func accept(
        _ code: String,
        _ found: SecondFactorRepository.Found,
        _ userID: Int64,
        at now: Instant,
        deadline: ContinuousClock.Instant
    ) async throws -> Bool {
        let secret = try TOTPSecret(bytes: try box.open(found.sealed, for: Self.purpose(userID)))
        let step = try TOTP.matchingStep(
            typed: code,
            secret: secret,
            at: now,
            after: found.lastStep
        )
        guard let step else { return false }
        return try await repository.accept(step, of: userID, deadline: deadline)
    }

    /// A new secret for the app, which counts from when its first code was typed.
    func begin(for account: Account, in session: SessionToken) async throws -> TOTPEnrolment {
        let secret = try TOTPSecret()
        let sealed = try box.seal(secret.bytes, for: Self.purpose(account.userID))
        try await repository.begin(
            sealed,
            for: account.userID,
            by: session,
            deadline: .now + Self.timeLimit
        )
        let enrolment = TOTPEnrolment(
            issuer: Self.issuer,
            account: account.username,
            secret: secret
        )
        guard let enrolment else { throw RPCError.signInRefused }
        return enrolment
    }

    /// The secret that this session has begun with and not confirmed yet, to be shown again; another session begins anew.
    func begun(
        for account: Account,
        in session: SessionToken
    ) async throws -> TOTPEnrolment? {
        let sealed = try await repository.begun(
            of: account.userID,
            by: session,
            deadline: .now + Self.timeLimit
        )
        guard let sealed else { return nil }
        let bytes = try box.open(sealed, for: Self.purpose(account.userID))
        return TOTPEnrolment(
            issuer: Self.issuer,
            account: account.username,
            secret: try TOTPSecret(bytes: bytes)
        )
    }

    /// From now on the app's codes are asked for, and other sessions are over.
    ///
    /// - Returns: codes that stand for the app, told once; nil where the code typed is not right.
    func confirm(
        _ code: String,
        for account: Account,
        in session: SessionToken,
        at now: Instant,
        client: SignInClient
    ) async throws -> [RecoveryCode]? {
        let deadline = ContinuousClock.now + Self.timeLimit
        let sealed = try await repository.begun(
            of: account.userID,
            by: session,
            deadline: deadline
        )
        guard let sealed else { return nil }
        let bytes = try box.open(sealed, for: Self.purpose(account.userID))
        let step = try TOTP.matchingStep(
            typed: code,
            secret: try TOTPSecret(bytes: bytes),
            at: now
        )
        guard let step else { return nil }
        let codes = try RecoveryCode.newSet()
        let isConfirmed = try await repository.confirm(
            account.userID,
            step: step,
            codes: try codes.map { try $0.digest() },
            by: session,
            at: now,
            client: client,
            deadline: deadline
        )
        return isConfirmed ? codes : nil
    }

    /// Takes it away, where the app is lost or another one is to be used.
    func remove(
        of userID: Int64,
        by principal: String,
        at now: Instant,
        client: SignInClient
    ) async throws {
        try await repository.remove(
            userID,
            by: principal,
            at: now,
            client: client,
            deadline: .now + Self.timeLimit
        )
    }

    /// One person's sealed secret opens for nobody else.
    private static func purpose(_ userID: Int64) -> String { "second factor of \(userID)" }
}
