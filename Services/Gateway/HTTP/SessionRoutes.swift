import AccessControl
import HTTPTypes
import Hummingbird
import JSONSchema
import NIOCore
import RPC
import Values

/// Signing in (`POST /sessions`), who one is (`GET /sessions/current`), signing out (`DELETE /sessions/current`).
struct SessionRoutes: Sendable {
    let signIn: SignIn
    let identity: Identity

    struct Credentials: Codable, Sendable {
        let username: ShortText
        let password: ShortText
        /// Of the authenticator app, where the account has one.
        let code: ShortText?
    }

    struct Opened: Codable, Sendable {
        let token: String
        let expiresAt: Instant
        let user: User

        enum CodingKeys: String, CodingKey {
            case token
            case expiresAt = "expires_at"
            case user
        }
    }

    struct User: Codable, Sendable {
        let id: String
        let username: String
        let displayName: String
        /// What the person is assigned to now.
        let assignments: [Assignment]
        /// Whether nothing may be done before the password is changed.
        let mustChangePassword: Bool
        /// Whether some of it may only be done once there is a second factor.
        let needsSecondFactor: Bool

        enum CodingKeys: String, CodingKey {
            case id
            case username
            case displayName = "display_name"
            case assignments
            case mustChangePassword = "must_change_password"
            case needsSecondFactor = "needs_second_factor"
        }

        init(_ account: Account) {
            id = account.id
            username = account.username
            displayName = account.displayName
            assignments = account.assignments.map(Assignment.init)
            mustChangePassword = account.mustChangePassword
            needsSecondFactor = account.needsSecondFactor
        }
    }

    struct Assignment: Codable, Sendable {
        /// Absent of emergency access, which nobody has assigned.
        let id: Int64?
        /// The number of an emergency access.
        let emergencyID: Int64?
        let role: Role
        /// A unit's code, or `*` for the whole programme.
        let unit: String
        /// As `plan/3.2`; absent where it is for all.
        let nodes: [NodeReference]?
        /// The first moment at which it is over.
        let until: Instant?

        enum CodingKeys: String, CodingKey {
            case id
            case emergencyID = "emergency_id"
            case role
            case unit
            case nodes
            case until
        }

        init(_ held: HeldAssignment) {
            id = held.isEmergency ? nil : held.id
            emergencyID = held.isEmergency ? held.id : nil
            role = held.role
            unit = held.unit.databaseText
            until = held.until
            nodes = if case .nodes(let nodes) = held.nodes { nodes.sorted() } else { nil }
        }
    }

    private static let schema = JSONSchema.of(Credentials.self)
    /// A name and a password, escaped as badly as can be: whoever is not known yet takes no more memory than that.
    private static let longestBody = 8 << 10

    func add(to router: HTTPRouter) {
        let sessions = router.group("\(MethodRoutes.prefix)/sessions")
        sessions.post { request, context in
            try await open(request, context)
        }
        sessions.get("current") { request, _ in
            let (_, account) = try await current(request)
            return try Response.json(User(account))
        }
        sessions.delete("current") { request, context in
            try await close(request, context)
        }
    }

    private func open(_ request: Request, _ context: APIContext) async throws -> Response {
        try request.refuseDryRun()
        let body =
            try await request.jsonObject(upTo: Self.longestBody)
            ?? JSONNode(.object([]))
        let violations = Self.schema.violations(in: body)
        guard violations.isEmpty else {
            throw RPCError.invalid(violations.map(Violation.init))
        }
        let credentials: Credentials = try body.decoded()
        let opened = try await signIn.open(
            username: credentials.username.text,
            password: credentials.password.text,
            code: credentials.code?.text,
            client: SignInClient(
                address: context.peerAddress,
                program: request.headers[.userAgent]
            )
        )
        let reply = Opened(
            token: opened.token.text,
            expiresAt: opened.expiresAt,
            user: User(opened.account)
        )
        return try Response.json(reply, status: .created)
    }

    private func close(_ request: Request, _ context: APIContext) async throws -> Response {
        try request.refuseDryRun()
        let (token, account) = try await current(request)
        try await signIn.close(token, of: account, clientAddress: context.peerAddress, identity)
        return Response(status: .noContent)
    }

    private func current(_ request: Request) async throws -> (SessionToken, Account) {
        try await Self.current(request, identity)
    }

    /// Whoever shows a session's token.
    static func current(
        _ request: Request,
        _ identity: Identity
    ) async throws -> (SessionToken, Account) {
        guard let text = Identity.bearer(request.headers[.authorization]), !text.contains(".")
        else { throw RPCError.unauthenticated }
        let token = SessionToken(text: text)
        return (token, try await identity.account(token))
    }
}
