import AuditTrail
import Hummingbird
import Logging
import Postgres
import RPC
import RPCTransport
import ServiceLifecycle
import ServiceRuntime
import Signing
import Telemetry
import UnitOfWork
import Values

/// The gateway's parts and how they hang together.
///
/// Beside the variables that all executables read: `VANQUAN_HTTP` (`host:port`), `VANQUAN_FUNDING` and so on (each service's
/// `host:port`), `VANQUAN_CALLER_PRIVATE_KEY` (file), `VANQUAN_OPERATOR_KEY` (file with the operators' public key), `VANQUAN_METRICS_TOKEN`
/// (file with the monitor's token; without it only accounts may read `/metrics`), `VANQUAN_PROXIED` (`1`: nobody but a proxy reaches
/// `VANQUAN_HTTP`, and its word for the client's address counts), `VANQUAN_SECOND_FACTOR_KEY` (file with the key that seals the secrets
/// of authenticator apps), `VANQUAN_SECOND_FACTOR` (`offered`: those who sign or approve may do without), `VANQUAN_BREACHED_PASSWORDS`
/// (file of passwords that are refused, by SHA-1), `VANQUAN_AUDIENCE` (what programs' assertions name; otherwise made of the operators' key).
struct Gateway {
    static let migrator = Migrator(component: "gateway", migrations: GatewayMigrations.all)

    /// Those behind it, in the order in which people are told of them.
    static let services = ["funding", "beneficiaries", "indicators", "reporting"]

    private let settings: Settings
    private let logger: Logger
    private let clock = SystemClock()
    private let database: PostgresClient
    private let directory: ServiceDirectory
    private let health: DatabaseHealth
    private let metrics = MetricRegister()
    private let admission = RequestAdmission()

    init(_ settings: Settings) throws {
        self.settings = settings
        logger = try settings.logger(for: "gateway")
        database = PostgresClient(
            configuration: try settings.database(application: "gateway"),
            logger: logger
        )
        directory = try ServiceDirectory(Self.services, settings: settings, logger: logger)
        health = DatabaseHealth(database: database, migrator: Self.migrator, logger: logger)
    }

    func run() async throws {
        let sessions = SessionRepository(database: database)
        let accounts = AccountRepository(
            database: database,
            isSecondFactorOptional: isSecondFactorOptional
        )
        let identity = Identity(
            sessions: sessions,
            accounts: accounts,
            operators: try operators(),
            monitor: try settings.secret("VANQUAN_METRICS_TOKEN").map(MonitorToken.init),
            clients: ClientTokenRepository(database: database),
            clock: clock
        )
        let key = try settings.privateKey("VANQUAN_CALLER_PRIVATE_KEY")
        let tokens = CallerTokens(issuer: "gateway", key: key, clock: clock)
        let secondFactors = SecondFactors(
            repository: SecondFactorRepository(database: database),
            box: SecretBox(key: try settings.secretKey("VANQUAN_SECOND_FACTOR_KEY"))
        )
        let failures = SignInFailureRepository(database: database)
        let codes = CodeProof(secondFactors: secondFactors, failures: failures, clock: clock)
        let relay = Relay(
            identity: identity,
            tokens: tokens,
            callers: callers(ownKey: key.publicKey, audience: try audience(), codes: codes)
        )
        let system = SystemMetrics(own: metrics, directory: directory, tokens: tokens)
        let signIn = SignIn(
            accounts: accounts,
            sessions: sessions,
            passwords: PasswordRepository(database: database),
            failures: failures,
            secondFactors: secondFactors,
            hasher: PasswordHasher(),
            admission: SignInAdmission(),
            clock: clock
        )
        let passwords = PasswordChange(
            repository: PasswordRepository(database: database),
            signIn: signIn,
            identity: identity,
            breached: try settings["VANQUAN_BREACHED_PASSWORDS"].map(BreachedPasswords.init)
        )
        let http = try httpFront(signIn, passwords, relay, system)
        let wire = try wireFront(relay, system)
        metrics.add([ProcessMetrics(), wire, database])
        metrics.add(directory.names.compactMap { directory.clients[$0] })
        let clients = directory.names.compactMap { directory.clients[$0] as (any Service)? }
        let retention = IdempotencyRetention(database, schema: "access", logger: logger)
        let inner: [any Service] =
            [database, retention, AuditSealer(database, logger: logger)] + clients + [wire, http]
        try await ServiceRun(services: inner, logger: logger, settings: settings).run()
    }

    private var isSecondFactorOptional: Bool { settings["VANQUAN_SECOND_FACTOR"] == "offered" }

    private func callers(
        ownKey key: Ed25519PublicKey,
        audience: String,
        codes: CodeProof
    ) -> [String: any Caller] {
        let own = OwnServices.callers(key: key, clock: clock, logger: logger) { router in
            AccessService(
                database,
                audience: audience,
                isSecondFactorOptional: isSecondFactorOptional,
                codes: codes,
                clock: clock
            ).register(in: &router)
            AuditService(database).register(in: &router)
        }
        return own.merging(directory.clients) { own, _ in own }
    }

    /// What programs' assertions name: never what a request says of itself.
    private func audience() throws -> String {
        settings.clientAudience(operatorKey: try settings.publicKey("VANQUAN_OPERATOR_KEY"))
    }

    private func clientSignIn() throws -> ClientSignIn {
        try ClientSignIn(
            keys: ClientKeyRepository(database: database),
            tokens: ClientTokenRepository(database: database),
            failures: ClientFailureRepository(database: database),
            admission: SignInAdmission(),
            audience: try audience(),
            clock: clock,
            logger: logger
        )
    }

    private func operators() throws -> CallerTokenVerifier {
        let key = try settings.publicKey("VANQUAN_OPERATOR_KEY")
        return CallerTokenVerifier(
            keys: [key.keyID: key],
            issuer: "operator",
            audience: "gateway",
            clock: clock
        )
    }

    private func wireFront(_ relay: Relay, _ system: SystemMetrics) throws -> RPCServer {
        let endpoint = try settings.endpoint("VANQUAN_LISTEN")
        var router = RPC.Router()
        let health = health
        router.handleBuiltins(methods: MethodTable.descriptions, metrics: metrics) {
            await health.status()
        }
        let own = Dispatcher(router: router, authenticator: NobodyElse(), logger: logger)
        let observed = ObservedHandler(
            WireFront(
                relay: relay,
                own: own,
                metrics: system,
                admission: admission,
                logger: logger
            ),
            of: router.contracts + MethodTable.contracts.values,
            logger: logger
        )
        metrics.add([observed.meter])
        var limits = WireLimits()
        limits.handlerRefuses = true
        return RPCServer(
            host: endpoint.host,
            port: endpoint.port,
            handler: observed,
            logger: logger,
            limits: limits
        )
    }

    private func httpFront(
        _ signIn: SignIn,
        _ passwords: PasswordChange,
        _ relay: Relay,
        _ system: SystemMetrics
    ) throws -> HTTPFront {
        let router = HTTPRouter(context: APIContext.self, options: .autoGenerateHeadEndpoints)
        let console = try Console(
            relay: relay,
            passwords: passwords,
            clock: clock,
            logger: logger
        )
        let meter = RequestMeter()
        metrics.add([meter, admission])
        router.middlewares.add(RequestObserver(meter: meter, logger: logger))
        if settings["VANQUAN_PROXIED"] == "1" { router.middlewares.add(ForwardedAddress()) }
        router.middlewares.add(ProblemMiddleware(logger: logger, pages: console.faultPages))
        router.middlewares.add(AdmissionMiddleware(admission: admission))
        router.middlewares.add(RequestRules())
        router.middlewares.add(PagesOffTheLoop())
        console.add(to: router)
        SessionRoutes(signIn: signIn, identity: relay.identity).add(to: router)
        AccountRoutes(passwords: passwords, identity: relay.identity).add(to: router)
        TokenRoutes(signIn: try clientSignIn()).add(to: router)
        MethodRoutes(relay: relay).add(to: router)
        OpenAPIDocument.add(to: router)
        let health = health
        HealthRoute(directory: directory, own: { await health.status() }).add(to: router)
        MetricsRoute(relay: relay, metrics: system, admission: admission).add(to: router)
        AllowedMethods.add(to: router)
        return HTTPFront(
            endpoint: try settings.endpoint("VANQUAN_HTTP"),
            responder: router.buildResponder(),
            admission: admission,
            logger: logger
        )
    }
}
