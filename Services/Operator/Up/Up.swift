import Glibc
import ServiceLifecycle
import ServiceRuntime

/// Runs the whole system until SIGINT or SIGTERM: the database server first and last, the gateway last and first.
struct Up: Sendable {
    let settings: OperatorSettings
    let inherited: [String: String]
    let operatorName: OperatorName
    let filePaths: [String]

    /// An earlier run's executables end within this time once whoever started them was killed.
    private static let patienceAfterKill = Duration.seconds(40)

    func run() async throws {
        umask(0o077)
        let files = try CatalogueText.read(filePaths)
        let data = try DataFolder.prepared(at: settings.dataPath)
        let lock = try DataLock(data)
        defer { lock.leave() }
        let installation = try await Installation(settings, inherited: inherited, data: data)
        try installation.folder.check()
        try installation.prepareSecrets()
        let ports = PortCheck(listeners: settings.listeners)
        try await WaitNotice(subject: "an earlier start's processes to end").during {
            try await ports.run(patience: lock.isAfterKill ? Self.patienceAfterKill : .zero)
        }
        Console.say("VanQuan \(Version.text)\n")
        let parts = SystemParts(installation, files: files, operatorName: operatorName)
        try await ServiceGroup.run(try parts.services())
        Console.say("\n  Stopped.")
    }
}

extension ServiceGroup {
    /// Runs parts until one of them ends or a signal comes.
    ///
    /// The last one named stops first, in either case.
    static func run(_ services: [any Service]) async throws {
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services.map { service in
                    ServiceGroupConfiguration.ServiceConfiguration(
                        service: service,
                        successTerminationBehavior: .gracefullyShutdownGroup,
                        failureTerminationBehavior: .gracefullyShutdownGroup
                    )
                },
                gracefulShutdownSignals: StopSignals.all,
                logger: .silent
            )
        )
        try await group.run()
    }
}
