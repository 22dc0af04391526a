import Contracts
import RPC
import ServiceRuntime
import UnitOfWork

/// The methods of the funding service; each topic's handlers stand in a file of their own.
struct FundingService: Sendable {
    let plans: PlanRepository
    let acknowledgements: AcknowledgementRepository
    let work: UnitOfWork

    init(_ parts: ServiceParts) {
        let reads = Reads(parts.database)
        plans = PlanRepository(reads)
        acknowledgements = AcknowledgementRepository(reads: reads)
        work = UnitOfWork(parts.database, schema: "funding", clock: parts.clock)
    }

    func register(in router: inout Router) {
        router.handle(ListPlanMoney.self, listPlanMoney)
        router.handle(ListPlanFindings.self, listPlanFindings)
        router.handle(AcknowledgeFinding.self, acknowledgeFinding)
    }
}
