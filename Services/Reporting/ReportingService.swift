import Contracts
import RPC
import ServiceRuntime
import UnitOfWork

/// The methods of the reporting service.
struct ReportingService: Sendable {
    private let plans: PlanListRepository

    init(_ parts: ServiceParts) {
        plans = PlanListRepository(reads: Reads(parts.database))
    }

    func register(in router: inout Router) {
        router.handle(ListPlans.self) { _, context in
            try await plans.all(for: context)
        }
    }
}
