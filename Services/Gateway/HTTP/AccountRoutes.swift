import AccessControl
import HTTPTypes
import Hummingbird
import JSONSchema
import RPC
import Values

/// Passwords, which are no method's: what carries one is kept under no idempotency key.
struct AccountRoutes: Sendable {
    let passwords: PasswordChange
    let identity: Identity

    struct Change: Codable, Sendable {
        let currentPassword: ShortText
        let newPassword: ShortText

        enum CodingKeys: String, CodingKey {
            case currentPassword = "current_password"
            case newPassword = "new_password"
        }
    }

    /// To be changed at the first sign-in.
    struct Given: Codable, Sendable {
        let password: String
    }

    static let changePath = "\(MethodRoutes.prefix)/account/password"
    static let resetPath = "\(MethodRoutes.prefix)/users/{username}/password"

    private static let schema = JSONSchema.of(Change.self)
    private static let longestBody = 8 << 10

    func add(to router: HTTPRouter) {
        router.post(RouterPath(Self.changePath)) { request, context in
            try await change(request, context)
        }
        router.post(RouterPath(Self.resetPath)) { request, context in
            try await reset(request, context)
        }
    }

    private func change(_ request: Request, _ context: APIContext) async throws -> Response {
        try request.refuseDryRun()
        let (token, account) = try await SessionRoutes.current(request, identity)
        let body =
            try await request.jsonObject(upTo: Self.longestBody) ?? JSONNode(.object([]))
        let violations = Self.schema.violations(in: body)
        guard violations.isEmpty else { throw RPCError.invalid(violations.map(Violation.init)) }
        let change: Change = try body.decoded()
        try await passwords.change(
            from: change.currentPassword.text,
            to: change.newPassword.text,
            for: account,
            keeping: token,
            client: SignInClient(address: context.peerAddress)
        )
        return Response(status: .noContent)
    }

    private func reset(_ request: Request, _ context: APIContext) async throws -> Response {
        try request.refuseDryRun()
        let authorization = request.headers[.authorization]
        let principal = try await identity.principal(authorization: authorization)
        guard principal.scope(of: .accountManage) != nil else { throw RPCError.permissionDenied }
        guard let name = context.parameters.get("username")?.percentDecoded else {
            throw RPCError.noSuchUser
        }
        let holder = try await passwords.signIn.accounts.holder(
            of: name,
            deadline: .now + .seconds(5)
        )
        guard let holder else { throw RPCError.noSuchUser }
        let password = try await passwords.reset(
            holder.userID,
            by: principal,
            client: SignInClient(address: context.peerAddress)
        )
        return try Response.json(Given(password: password), status: .created)
    }
}
