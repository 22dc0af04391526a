public import Logging
public import Postgres
public import ServiceLifecycle

/// Seals the audit trail in the background, a second behind the writes.
///
/// Several may run over one database: each step is done by one of them.
public struct AuditSealer: Service {
    private let repository: SealRepository
    private let interval: Duration
    private let logger: Logger

    /// What fits into one statement and is done in a few milliseconds.
    private static let batch = 1000
    /// How often the log says where the chain ends: whoever rewrites the chain has to rewrite that, too.
    private static let saying = Duration.seconds(3600)

    public init(_ database: PostgresClient, interval: Duration = .seconds(1), logger: Logger) {
        repository = SealRepository(database)
        self.interval = interval
        self.logger = logger
    }

    public func run() async throws {
        try? await cancelWhenGracefulShutdown {
            var horizon = SealHorizon.beginning
            var said: (at: ContinuousClock.Instant, position: Int64)?
            while true {
                if let step = await sealAll(from: horizon) {
                    horizon = step.horizon
                    if step.position != said?.position ?? 0,
                        said.map({ $0.at.duration(to: .now) > Self.saying }) ?? true
                    {
                        say(step)
                        said = (.now, step.position)
                    }
                }
                try await Task.sleep(for: interval)
            }
        }
    }

    /// Step after step, as long as there is something; nil where somebody else seals, or it failed: the next round tries again.
    private func sealAll(from horizon: SealHorizon) async -> SealRepository.Step? {
        var horizon = horizon
        do {
            while let step = try await repository.seal(from: horizon, atMost: Self.batch) {
                guard step.isFull else { return step }
                horizon = step.horizon
            }
        } catch {
            logger.warning("the audit trail waits to be sealed", metadata: ["error": "\(error)"])
        }
        return nil
    }

    private func say(_ step: SealRepository.Step) {
        logger.info(
            "audit trail sealed",
            metadata: ["position": "\(step.position)", "hash": "\(step.hash)"]
        )
    }
}
