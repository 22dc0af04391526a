import CatalogueAccess
import Contracts
import RPC
import ServiceRuntime
import UnitOfWork
import Values

/// The methods of the reporting service; each topic's handlers stand in a file of their own.
struct ReportingService: Sendable {
    let reads: Reads
    let recordedReads: RecordedReads
    let planList: PlanListRepository
    let plans = KeptPlans()
    let files = KeptFiles()
    let facts = FactRepository(schema: "reporting")
    let work: UnitOfWork
    let clock: any BusinessClock
    let peers: ServicePeers

    init(_ parts: ServiceParts) {
        reads = Reads(parts.database)
        recordedReads = RecordedReads(parts.database, clock: parts.clock)
        planList = PlanListRepository(reads: Reads(parts.database))
        work = UnitOfWork(parts.database, schema: "reporting", clock: parts.clock)
        clock = parts.clock
        peers = parts.peers
    }

    func register(in router: inout Router) {
        router.handle(ListPlans.self) { _, context in try await planList.all(for: context) }
        router.handle(GetPlan.self, getPlan)
        router.handle(NumberPlan.self, numberPlan)
        router.handle(ListOrganizations.self, listOrganizations)
        router.handle(ListDuties.self, listDuties)
        router.handle(AssignDuty.self, assignDuty)
        router.handle(ListDeadlines.self, listDeadlines)
        router.handle(SetInternalDeadline.self, setInternalDeadline)
        router.handle(ListMissingFacts.self, listMissingFacts)
        router.handle(GetPlanGlance.self, getPlanGlance)
        router.handle(GetPlanGlanceTable.self, getPlanGlanceTable)
        router.handle(ReadPlanFeed.self, readPlanFeed)
    }
}
