import CatalogueAccess
import Contracts
import RPC
import ServiceRuntime
import UnitOfWork
import Values

/// The methods of the beneficiaries service; each topic's handlers stand in a file of their own.
struct BeneficiariesService: Sendable {
    let reads: Reads
    let recordedReads: RecordedReads
    let plans = KeptPlans()
    let files = KeptFiles()
    let facts = FactRepository(schema: "beneficiaries")
    let work: UnitOfWork

    init(_ parts: ServiceParts) {
        reads = Reads(parts.database)
        recordedReads = RecordedReads(parts.database, clock: parts.clock)
        work = UnitOfWork(parts.database, schema: "beneficiaries", clock: parts.clock)
    }

    func register(in router: inout Router) {
        router.handle(ListPlanTasks.self, listPlanTasks)
        router.handle(ListBeneficiaryRules.self, listBeneficiaryRules)
        router.handle(ListUnits.self, listUnits)
        router.handle(ListSuccessions.self, listSuccessions)
        router.handle(ListEthnicGroups.self, listEthnicGroups)
        router.handle(ClassifyArea.self, classifyArea)
        router.handle(ExportBeneficiaries.self, exportBeneficiaries)
    }
}
