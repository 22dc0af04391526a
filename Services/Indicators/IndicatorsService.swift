import CatalogueAccess
import Contracts
import RPC
import ServiceRuntime
import UnitOfWork
import Values

/// The methods of the indicators service; each topic's handlers stand in a file of their own.
struct IndicatorsService: Sendable {
    let reads: Reads
    let recordedReads: RecordedReads
    let plans = KeptPlans()
    let facts = FactRepository(schema: "indicators")
    let work: UnitOfWork
    let clock: any BusinessClock

    init(_ parts: ServiceParts) {
        reads = Reads(parts.database)
        recordedReads = RecordedReads(parts.database, clock: parts.clock)
        work = UnitOfWork(parts.database, schema: "indicators", clock: parts.clock)
        clock = parts.clock
    }

    func register(in router: inout Router) {
        router.handle(ListPlanTargets.self, listPlanTargets)
        router.handle(RecordBaseline.self, recordBaseline)
        router.handle(ExportIndicators.self, exportIndicators)
    }
}
