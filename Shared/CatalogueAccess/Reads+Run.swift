public import CatalogueStore
import Postgres
public import RPC
public import UnitOfWork

extension Reads {
    /// One short query at a time, in the caller's scope.
    public func run(for context: CallContext) -> PlanReading.Run {
        { try await rows($0, for: context) }
    }

    /// All in one read-only transaction: one state of the data, reporting's snapshot where its call names one.
    public func withRun<Result: Sendable>(
        for context: CallContext,
        _ body: (@escaping PlanReading.Run) async throws -> Result
    ) async throws -> Result {
        try await transaction(for: context) { transaction in
            try await body { try await transaction.query($0) }
        }
    }
}
