public import Logging
import RPCTransport
public import ServiceLifecycle
import UnixSignals

/// Runs an executable's long-lived parts until SIGTERM, SIGINT or the supervisor's end; the last one named stops first.
public struct ServiceRun: Sendable {
    private let services: [any Service]
    private let logger: Logger
    private let settings: Settings

    public init(services: [any Service], logger: Logger, settings: Settings) {
        self.services = services
        self.logger = logger
        self.settings = settings
    }

    public func run() async throws {
        var configurations = services.map { service in
            ServiceGroupConfiguration.ServiceConfiguration(service: service)
        }
        if settings.isSupervised {
            configurations.append(
                .init(
                    service: SupervisorWatch(),
                    successTerminationBehavior: .gracefullyShutdownGroup
                )
            )
        }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: configurations,
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
        do {
            try await group.run()
        } catch let error as RPCServerError {
            throw StartFault.unavailable("\(error)")
        }
    }
}
