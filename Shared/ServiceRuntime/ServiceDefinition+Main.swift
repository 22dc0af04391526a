import Logging
import Postgres
import RPC
import RPCTransport
import ServiceLifecycle
import Signing
import Telemetry
import Values

extension ServiceDefinition {
    /// Runs the executable to its end and exits: `serve` unless the command line says otherwise.
    public func main() async -> Never {
        await ExecutableMain.run(name: name) { arguments, settings in
            switch try ServiceCommand(arguments: arguments) {
            case .serve: try await serve(settings)
            case .migrate: try await migrator.applyAtStart(settings)
            case .check: try await migrator.checkForOperator(settings)
            case .version: print("\(name) \(Version.text)")
            case .help: print(ServiceCommand.help(of: name))
            }
        }
    }

    private var migrator: Migrator { Migrator(component: name, migrations: migrations) }

    private func serve(_ settings: Settings) async throws {
        let logger = try settings.logger(for: name)
        let endpoint = try settings.endpoint("VANQUAN_LISTEN")
        let clock = SystemClock()
        let directory = try ServiceDirectory(calls, settings: settings, logger: logger)
        let peers = try peers(directory, settings, clock)
        let database = PostgresClient(
            configuration: try settings.database(application: name),
            logger: logger
        )
        var router = Router()
        let parts = ServiceParts(
            database: database,
            clock: clock,
            peers: peers,
            logger: logger
        )
        let own = build(&router, parts)
        let health = DatabaseHealth(database: database, migrator: migrator, logger: logger)
        let metrics = MetricRegister()
        router.handleBuiltins(metrics: metrics) { await health.status() }
        let dispatcher = Dispatcher(
            router: router,
            authenticator: try authenticator(settings, clock),
            logger: logger
        )
        let observed = ObservedHandler(dispatcher, of: router.contracts, logger: logger)
        let server = RPCServer(
            host: endpoint.host,
            port: endpoint.port,
            handler: observed,
            logger: logger
        )
        metrics.add([ProcessMetrics(), observed.meter, server, database])
        metrics.add(calls.compactMap { directory.clients[$0] })
        let clients = calls.compactMap { directory.clients[$0] as (any Service)? }
        let inner: [any Service] = [database] + clients + own + [server]
        try await ServiceRun(services: inner, logger: logger, settings: settings).run()
    }

    /// The gateway's tokens, and reporting's own: it composes what the others know.
    private func authenticator(
        _ settings: Settings,
        _ clock: SystemClock
    ) throws(StartFault) -> any Authenticator {
        let gateway = CallerTokenVerifier(
            keys: try settings.callerKeys(),
            audience: name,
            clock: clock
        )
        guard settings["VANQUAN_REPORTING_KEY"] != nil else { return gateway }
        let key = try settings.publicKey("VANQUAN_REPORTING_KEY")
        let reporting = CallerTokenVerifier(
            keys: [key.keyID: key],
            issuer: "reporting",
            speakingOnlyFor: ServicePeers.principal(of: "reporting"),
            audience: name,
            clock: clock
        )
        return FirstToAccept(authenticators: [gateway, reporting])
    }

    private func peers(
        _ directory: ServiceDirectory,
        _ settings: Settings,
        _ clock: SystemClock
    ) throws(StartFault) -> ServicePeers {
        guard !calls.isEmpty else { return .none }
        let key = try settings.privateKey("VANQUAN_SERVICE_KEY")
        let tokens = CallerTokens(issuer: name, key: key, clock: clock)
        return ServicePeers(of: name, callers: directory.clients) { principal, peer in
            try tokens.authorization(for: principal, to: peer)
        }
    }
}
