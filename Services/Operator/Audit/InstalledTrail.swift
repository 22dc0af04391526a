import AuditTrail
import ServiceRuntime
import Synchronization

/// The trail of an installation's database, read as the owner, who sees all of it.
struct InstalledTrail: Sendable {
    let installation: Installation

    func report(heads: [ChainHead]) async throws -> TrailReport {
        try await read(for: "audit verify") { try await $0.report(heads: heads) }
    }

    func head() async throws -> ChainHead? {
        try await read(for: "audit head") { try await $0.head() }
    }

    private func read<Result: Sendable>(
        for command: String,
        _ body: @escaping @Sendable (TrailVerification) async throws -> Result
    ) async throws -> Result {
        let session = DatabaseSession(
            connection: try installation.environment.ownerConnection(),
            applicationName: "vanquan \(command)",
            failure: "The audit trail was not read"
        )
        let found = Mutex<Result?>(nil)
        try await DatabaseWork(installation: installation).run {
            let result = try await session.run { try await body(TrailVerification($0)) }
            found.withLock { $0 = result }
        }
        guard let result = found.withLock(\.self) else { throw CancellationError() }
        return result
    }
}
