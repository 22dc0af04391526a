import AccessControl
import CatalogueStore
import Contracts
import FoundationEssentials
import Postgres
import RPC
import ServiceRuntime
import Signing
import TestDatabase
import TestServices
import Testing
import UnitOfWork
import Values

@testable import Gateway

/// The gateway's parts over a database of its own, without a port.
struct GatewayBench: Sendable {
    static let start = Instant.earliest.adding(.seconds(4_000_000_000))
    static let audience = "urn:vanquan:thu-nghiem"
    static let password = "đúng là mật khẩu"

    /// Sees everything.
    let owner: PostgresClient
    let clock = FixedClock(start)
    let operatorKey: Ed25519PrivateKey
    let callerKey: Ed25519PrivateKey
    let identity: Identity
    let signIn: SignIn
    let passwords: PasswordChange
    let clientSignIn: ClientSignIn
    let relay: Relay
    /// The gateway's own methods, for callers by name.
    let own: InProcessCaller

    static func with(_ body: (GatewayBench) async throws -> Void) async throws {
        try await TestDatabase.withDatabase(from: template) { configuration in
            let serving = configuration.serving(as: ServiceSchema.role(of: "gateway"))
            try await PostgresClient.withClient(configuration: configuration, logger: .quiet) {
                owner in
                try await PostgresClient.withClient(configuration: serving, logger: .quiet) {
                    try await body(GatewayBench(owner: owner, gateway: $0))
                }
            }
        }
    }

    private init(owner: PostgresClient, gateway: PostgresClient) throws {
        self.owner = owner
        operatorKey = try Ed25519PrivateKey()
        callerKey = try Ed25519PrivateKey()
        let sessions = SessionRepository(database: gateway)
        let operators = CallerTokenVerifier(
            keys: [operatorKey.publicKey.keyID: operatorKey.publicKey],
            issuer: "operator",
            audience: "gateway",
            clock: clock
        )
        let accounts = AccountRepository(database: gateway, isSecondFactorOptional: true)
        identity = Identity(
            sessions: sessions,
            accounts: accounts,
            operators: operators,
            clients: ClientTokenRepository(database: gateway),
            clock: clock
        )
        signIn = SignIn(
            accounts: accounts,
            sessions: sessions,
            passwords: PasswordRepository(database: gateway),
            failures: SignInFailureRepository(database: gateway),
            secondFactors: SecondFactors(
                repository: SecondFactorRepository(database: gateway),
                box: SecretBox(key: try SecretKey())
            ),
            hasher: PasswordHasher(parameters: .forTests),
            admission: SignInAdmission(),
            clock: clock
        )
        let codes = CodeProof(
            secondFactors: signIn.secondFactors,
            failures: signIn.failures,
            clock: clock
        )
        passwords = PasswordChange(
            repository: PasswordRepository(database: gateway),
            signIn: signIn,
            identity: identity,
            breached: nil
        )
        clientSignIn = try Self.clientSignIn(gateway, clock)
        var router = RPC.Router()
        AccessService(gateway, audience: Self.audience, codes: codes, clock: clock)
            .register(in: &router)
        AuditService(gateway).register(in: &router)
        own = InProcessCaller(
            Dispatcher(router: router, authenticator: NamedCallers(), logger: .quiet)
        )
        relay = Relay(
            identity: identity,
            tokens: CallerTokens(issuer: "gateway", key: callerKey, clock: clock),
            callers: try Self.directory.clients
        )
    }

    /// As one gateway of several has it.
    private static func clientSignIn(
        _ gateway: PostgresClient,
        _ clock: FixedClock
    ) throws -> ClientSignIn {
        try ClientSignIn(
            keys: ClientKeyRepository(database: gateway),
            tokens: ClientTokenRepository(database: gateway),
            failures: ClientFailureRepository(database: gateway),
            admission: SignInAdmission(),
            audience: audience,
            clock: clock,
            logger: .quiet
        )
    }

    private static let template = TestTemplate.services(
        "gateway",
        [Gateway.migrator, CatalogueMigrations.migrator]
    ) { client in
        let account = AdministratorRepository.New(
            username: "an",
            displayName: "Nguyễn Văn An",
            passwordHash: try PasswordHash(password: password, parameters: .forTests).text
        )
        _ = try await AdministratorRepository(database: client).saveFirst(account, at: start)
        try await TestCatalogue.load(with: client)
        try await client.execute(
            """
            INSERT INTO access.assignments (user_id, role, unit_code, valid_from, assigned_by, assigned_at)
            SELECT user_id, 'standing_officer', '*', valid_from, assigned_by, assigned_at FROM access.assignments
            """
        )
    }

    /// Services that nobody listens for.
    static var directory: ServiceDirectory {
        get throws {
            let names = Gateway.services.map { "VANQUAN_\($0.uppercased())" }
            let settings = Settings(
                environment: Dictionary(uniqueKeysWithValues: names.map { ($0, "127.0.0.1:1") })
            )
            return try ServiceDirectory(Gateway.services, settings: settings, logger: .quiet)
        }
    }

    /// Signs the account in.
    func token() async throws -> SessionToken {
        try await signIn.open(
            username: "an",
            password: Self.password,
            client: SignInClient(address: nil)
        ).token
    }

    /// An assertion of the operator's, or of whoever else has a key.
    func assertion(
        kind: Principal.Kind = .operator,
        id: String = "operator:lan",
        grants: [Grant] = [],
        actor: String? = nil,
        key: Ed25519PrivateKey? = nil
    ) throws -> String {
        let key = key ?? operatorKey
        let claims = CallerClaims(
            issuer: "operator",
            audience: ["gateway"],
            principal: Principal(kind: kind, id: id, grants: grants, actor: actor),
            issuedAt: clock.now().secondsSince1970,
            lifetime: 60
        )
        let payload = Array(try JSONEncoder().encode(claims))
        return try JWS.sign(payload, key: key, keyID: key.publicKey.keyID)
    }

    /// Who shows it; nil where it is UNAUTHENTICATED.
    func principal(_ authorization: String?) async throws -> Principal? {
        do {
            return try await identity.principal(authorization: authorization)
        } catch let error as RPCError where error.code == .unauthenticated {
            return nil
        }
    }

    func count(_ query: SQL) async throws -> Int {
        try await owner.query("SELECT count(*) FROM (\(query)) AS counted").exactlyOne(as: Int.self)
    }

    /// Calls one of the gateway's own methods as one of ``NamedCallers``.
    @discardableResult
    func call<M: UnaryMethod>(
        _ method: M.Type,
        _ request: M.Request,
        as name: String = "quan-tri",
        meta: Meta = [:]
    ) async throws -> M.Reply {
        var meta = meta
        meta[MetaKey.authorization] = name
        if M.contract.idempotency == .keyed {
            meta[MetaKey.idempotencyKey] = "\(UInt64.random(in: .min ... .max))"
        }
        return try await own.call(method, request, options: CallOptions(meta: meta))
    }

    /// Gives somebody a password and signs the person in.
    func token(of username: Username) async throws -> SessionToken {
        let hash = try PasswordHash(password: Self.password, parameters: .forTests).text
        try await owner.execute(
            "UPDATE access.users SET password_hash = \(hash) WHERE username = \(username.text)"
        )
        return try await signIn.open(
            username: username.text,
            password: Self.password,
            client: SignInClient(address: nil)
        ).token
    }
}
