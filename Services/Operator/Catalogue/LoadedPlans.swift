import Catalogue
import CatalogueStore
import Postgres
import Synchronization
import Values

/// The newest editions of all plans in the database, read as the owner.
struct LoadedPlans: Sendable {
    let installation: Installation

    func all() async throws -> [Plan] {
        let found = Mutex<[Plan]>([])
        try await DatabaseWork(installation: installation).run {
            let plans = try await read()
            found.withLock { $0 = plans }
        }
        return found.withLock(\.self)
    }

    private func read() async throws -> [Plan] {
        let session = DatabaseSession(
            connection: try installation.environment.ownerConnection(),
            applicationName: "vanquan plan check",
            failure: "The plans were not read"
        )
        return try await session.run { client in
            try await client.withTransaction(isolation: .repeatableRead, readOnly: true) {
                transaction in
                let reading = PlanReading { try await transaction.query($0) }
                var plans: [Plan] = []
                for edition in try await reading.currentEditions() {
                    if let plan = try await reading.plan(edition: edition) { plans.append(plan) }
                }
                return plans
            }
        }
    }
}
