import CatalogueAccess
import Contracts
import RPC
import ServiceRuntime
import UnitOfWork
import Values

/// The methods of the funding service; each topic's handlers stand in a file of their own.
struct FundingService: Sendable {
    let reads: Reads
    let recordedReads: RecordedReads
    let plans = KeptPlans()
    let facts = FactRepository(schema: "funding")
    let acknowledgements = AcknowledgementRepository()
    let work: UnitOfWork
    let clock: any BusinessClock

    init(_ parts: ServiceParts) {
        reads = Reads(parts.database)
        recordedReads = RecordedReads(parts.database, clock: parts.clock)
        work = UnitOfWork(parts.database, schema: "funding", clock: parts.clock)
        clock = parts.clock
    }

    func register(in router: inout Router) {
        router.handle(ListPlanNodes.self, listPlanNodes)
        router.handle(DecideNodeStatus.self, decideNodeStatus)
        router.handle(ListPlanMoney.self, listPlanMoney)
        router.handle(ListPlanFindings.self, listPlanFindings)
        router.handle(AcknowledgeFinding.self, acknowledgeFinding)
        router.handle(ExportFunding.self, exportFunding)
    }
}
