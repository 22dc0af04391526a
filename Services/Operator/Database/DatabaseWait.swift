import Postgres
import ServiceRuntime

/// Waiting for a server that has just been started.
struct DatabaseWait: Sendable {
    let address: DatabaseAddress
    let record: ProcessRecord
    let log: LogFile

    /// Recovery after a crash may take a while; longer than this, somebody has to look.
    private static let patience = Duration.seconds(120)
    private static let pause = Duration.milliseconds(50)

    func run() async throws {
        let deadline = ContinuousClock.now + Self.patience
        while !(try await answers()) {
            guard record.ends < 3, ContinuousClock.now < deadline else { throw fault }
            try await Task.sleep(for: Self.pause)
        }
    }

    private func answers() async throws -> Bool {
        var configuration = PostgresConfiguration(
            connection: address.administration(of: "postgres"),
            applicationName: "vanquan"
        )
        configuration.pipelineConnections = 1
        do {
            try await PostgresClient.withClient(configuration: configuration, logger: .silent) {
                try await $0.ping(deadline: .now + .seconds(2))
            }
            return true
        } catch let error as PostgresError {
            try Task.checkCancellation()
            // The server runs, and will say the same for ever.
            guard !error.debugDetail.contains("authentication failed") else { throw fault }
            return false
        }
    }

    private var fault: StartFault {
        let lines = log.tail(3).map { "\n  \($0)" }.joined()
        return .unavailable(
            "PostgreSQL does not start or does not let us in; the last lines of \(log.path):\(lines)"
        )
    }
}
