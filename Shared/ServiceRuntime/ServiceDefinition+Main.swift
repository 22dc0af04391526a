import Logging
import Postgres
import RPC
import RPCTransport
import ServiceLifecycle
import Values

extension ServiceDefinition {
    /// Runs the executable to its end and exits: `serve` unless the command line says otherwise.
    public func main() async -> Never {
        await ExecutableMain.run(name: name) { arguments, settings in
            switch try ServiceCommand(arguments: arguments) {
            case .serve: try await serve(settings)
            case .migrate: try await migrate(settings)
            case .version: print("\(name) \(Version.text)")
            case .help: print(ServiceCommand.help(of: name))
            }
        }
    }

    private var migrator: Migrator { Migrator(component: name, migrations: migrations) }

    private func migrate(_ settings: Settings) async throws {
        try await migrator.applyAtStart(settings)
    }

    private func serve(_ settings: Settings) async throws {
        let logger = try settings.logger(for: name)
        let endpoint = try settings.endpoint("VANQUAN_LISTEN")
        let clock = SystemClock()
        let authenticator = CallerTokenVerifier(
            keys: try settings.callerKeys(),
            audience: name,
            clock: clock
        )
        let database = PostgresClient(
            configuration: try settings.database(application: name),
            logger: logger
        )
        var router = Router()
        let parts = ServiceParts(database: database, clock: clock, logger: logger)
        let own = build(&router, parts)
        let health = DatabaseHealth(database: database, migrator: migrator, logger: logger)
        router.handleBuiltins { await health.status() }
        let server = RPCServer(
            host: endpoint.host,
            port: endpoint.port,
            handler: Dispatcher(router: router, authenticator: authenticator, logger: logger),
            logger: logger
        )
        let inner: [any Service] = [database] + own + [server]
        try await ServiceRun(services: inner, logger: logger, settings: settings).run()
    }
}
