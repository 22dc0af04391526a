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
        while let trouble = try await trouble() {
            // The server runs, and will say the same for ever.
            guard trouble.kind != .refusal else { throw refusal(trouble) }
            let isOver = record.ends >= 3 || record.lastEnd?.isForGood == true
            guard !isOver, ContinuousClock.now < deadline else { throw fault }
            try await Task.sleep(for: Self.pause)
        }
        record.serves()
    }

    /// - Returns: nil where the server answers.
    private func trouble() async throws -> ConnectionTrouble? {
        var configuration = PostgresConfiguration(
            connection: address.administration(of: "postgres"),
            applicationName: "vanquan"
        )
        configuration.pipelineConnections = 1
        let reason = ConnectionReason()
        do {
            try await PostgresClient.withClient(
                configuration: configuration,
                logger: reason.logger
            ) {
                try await $0.ping(deadline: .now + .seconds(2))
            }
            return nil
        } catch is PostgresError {
            try Task.checkCancellation()
            return ConnectionTrouble(reason.text)
        }
    }

    private func refusal(_ trouble: ConnectionTrouble) -> StartFault {
        let file = address.administrator["passfile"].map { " with the password in \($0)" } ?? ""
        return .configuration(
            "The private PostgreSQL does not let us in\(file) (\(trouble.words)): restore that file from a back-up."
        )
    }

    private var fault: StartFault {
        let lines = log.tail(3).map { "\n  \($0)" }.joined()
        return .unavailable(
            "PostgreSQL does not start; the last lines of \(log.path):\(lines)"
        )
    }
}
