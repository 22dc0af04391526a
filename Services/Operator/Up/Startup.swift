import ServiceLifecycle
import ServiceRuntime

/// What is done once the database server runs: schemas, files, executables, the first account.
///
/// Then it waits for the end.
struct Startup: Service {
    let installation: Installation
    let files: [CatalogueText]
    let operatorName: OperatorName
    let cluster: ProcessRecord
    let records: [Executable: ProcessRecord]
    /// Open once the database server has been started.
    let databaseGate: Gate
    /// Opened once the executables may start.
    let executablesGate: Gate

    static let firstAccount = "admin"

    func run() async throws {
        try await untilShutdown { try await start() }
        try? await gracefulShutdown()
    }

    private func start() async throws {
        try await prepareDatabase()
        executablesGate.open()
        let health = HealthWait(
            settings: installation.settings,
            records: records,
            data: installation.data
        )
        try await health.run()
        let password = try await installation.accounts.first(Self.firstAccount)
        Greeting(installation: installation, password: password).say()
    }

    private func prepareDatabase() async throws {
        try await WaitNotice(subject: "the database to answer").during {
            try await databaseGate.pass()
            if installation.cluster != nil {
                let wait = DatabaseWait(
                    address: installation.database,
                    record: cluster,
                    log: installation.data.log(of: "postgres")
                )
                try await wait.run()
            }
            try await installation.setup.run()
        }
        Console.say("  Database  \(databaseText)")
        try await WaitNotice(subject: "the schemas to be migrated").during {
            try await installation.migrations.run()
        }
        guard !files.isEmpty else { return }
        let load = CatalogueLoad(
            connection: try installation.environment.ownerConnection(),
            principal: operatorName.principal
        )
        for result in try await load.run(files) { Console.say("  Catalogue \(result.line)") }
    }

    private var databaseText: String {
        guard let cluster = installation.cluster else {
            return "“\(installation.database.database)” on the server of DATABASE_URL"
        }
        return "PostgreSQL \(cluster.installation.major) in \(cluster.place.directory)"
    }
}
