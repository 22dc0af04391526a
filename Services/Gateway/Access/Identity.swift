import AccessControl
import RPC
import ServiceRuntime
import Values

/// Who shows an `authorization`: a person by a session's token, an operator by an assertion signed with the machine's key, who
/// may say in it for whom he acts, another office's program by the token that its key got it, a monitor by its own.
final class Identity: Sendable {
    private let sessions: SessionRepository
    private let accounts: AccountRepository
    private let operators: CallerTokenVerifier
    private let monitor: MonitorToken?
    private let clock: any BusinessClock
    private let clients: ClientIdentity
    private let remembered = BriefMemory<Account>()

    private static let timeLimit = Duration.seconds(5)

    init(
        sessions: SessionRepository,
        accounts: AccountRepository,
        operators: CallerTokenVerifier,
        monitor: MonitorToken? = nil,
        clients: ClientTokenRepository,
        clock: any BusinessClock
    ) {
        self.sessions = sessions
        self.accounts = accounts
        self.operators = operators
        self.monitor = monitor
        self.clients = ClientIdentity(tokens: clients, clock: clock)
        self.clock = clock
    }

    /// - Throws: ``RPCError`` `UNAUTHENTICATED`, or `UNAVAILABLE` where the database does not answer.
    func principal(authorization: String?) async throws -> Principal {
        guard let token = Self.bearer(authorization) else { throw RPCError.unauthenticated }
        if let monitor = monitor?.principal(showing: token) { return monitor }
        if let token = ClientToken(shown: token) { return try await clients.principal(token) }
        if token.contains(".") { return try await asserted(authorization) }
        // What is remembered may have ended since.
        return try await account(SessionToken(text: token)).principal
            .holding(at: clock.now().secondsSince1970)
    }

    /// The account behind a session's token.
    func account(_ token: SessionToken) async throws -> Account {
        if let account = remembered[token.text] { return account }
        let deadline = ContinuousClock.now + Self.timeLimit
        let now = clock.now()
        guard let userID = try await sessions.userID(of: token, at: now, deadline: deadline),
            let found = try await accounts.account(userID, at: now, deadline: deadline)
        else { throw RPCError.unauthenticated }
        remembered.remember(found, as: token.text)
        return found
    }

    /// Forgets a session that has just ended, so that this process refuses it at once.
    func forget(_ token: SessionToken) {
        remembered.forget(token.text)
    }

    /// Forgets all of a person's sessions: what they stand for has changed.
    func forget(userID: Int64) {
        remembered.forget { $0.userID == userID }
    }

    static func bearer(_ authorization: String?) -> String? {
        guard let authorization, authorization.hasPrefix("Bearer ") else { return nil }
        let token = authorization.dropFirst("Bearer ".count)
        return (1...8192).contains(token.utf8.count) ? String(token) : nil
    }

    private func asserted(_ authorization: String?) async throws -> Principal {
        let claimed = try operators.principal(authorization: authorization)
        guard let actor = claimed.actor else { return try Self.operatorPrincipal(claimed) }
        return try await person(claimed, actor)
    }

    /// The person for whom an operator acts, with the account's rights and no others.
    ///
    /// - Throws: ``RPCError`` `PERMISSION_DENIED` where there is no such account or it is blocked: to whoever holds the machine's
    ///   key that is no secret.
    private func person(_ claimed: Principal, _ actor: String) async throws -> Principal {
        guard claimed.kind == .user, actor.hasPrefix("operator:"),
            claimed.id.hasPrefix(Account.namePrefix)
        else { throw RPCError.unauthenticated }
        let name = String(claimed.id.dropFirst(Account.namePrefix.count))
        let deadline = ContinuousClock.now + Self.timeLimit
        guard let found = try await accounts.holder(of: name, deadline: deadline) else {
            throw RPCError.noSuchAccount(name)
        }
        let now = clock.now()
        let account =
            found.isDisabled
            ? nil : try await accounts.account(found.userID, at: now, deadline: deadline)
        guard let account else { throw RPCError.accountBlocked(name) }
        return account.principal(actor: actor)
    }

    /// An operator has the operator's role and no other, whatever the assertion claims.
    private static func operatorPrincipal(_ claimed: Principal) throws(RPCError) -> Principal {
        guard claimed.kind == .operator, claimed.id.hasPrefix("operator:") else {
            throw .unauthenticated
        }
        return Principal(
            kind: .operator,
            id: claimed.id,
            grants: [Grant(role: .operator, units: .all)]
        )
    }
}

extension RPCError {
    fileprivate static func noSuchAccount(_ name: String) -> RPCError {
        RPCError(
            .permissionDenied,
            LocalizedText(
                vi: "Không có tài khoản “\(name)”.",
                en: "There is no account “\(name)”."
            )
        )
    }

    fileprivate static func accountBlocked(_ name: String) -> RPCError {
        RPCError(
            .permissionDenied,
            LocalizedText(
                vi: "Tài khoản “\(name)” đã bị khóa; không thể thay mặt người này.",
                en: "The account “\(name)” is blocked; nobody acts for this person."
            )
        )
    }
}
