import Catalogue
import CatalogueAccess
import CatalogueStore
import Contracts
import RPC
import UnitOfWork
import Values

extension BeneficiariesService {
    func listUnits(
        _ request: ListUnits.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListUnits.Reply> {
        let page = UnitPage(size: request.pageSize, token: request.pageToken)
        let question = try UnitQuestion(request)
        let run = reads.run(for: context)
        let areas = try await areas(by: run)
        let found = areas.areas.filter(question.wants)
        let items = page.part(of: found)
        return try Encoded(
            ListUnits.Reply(
                items: items.map(areas.item),
                nextPageToken: page.next(of: found.count)
            )
        )
    }

    func listSuccessions(
        _ request: ListSuccessions.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListSuccessions.Reply> {
        let units = try await files.all(UnitsCatalogue.self, by: reads.run(for: context))
        let items = units.flatMap(\.successions).sorted { ($0.date, $0.code) < ($1.date, $1.code) }
        return try Encoded(ListSuccessions.Reply(items: items))
    }

    func listEthnicGroups(
        _ request: ListEthnicGroups.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListEthnicGroups.Reply> {
        let files = try await files.all(EthnicGroups.self, by: reads.run(for: context))
        return try Encoded(
            ListEthnicGroups.Reply(
                systems: files.flatMap(\.systems),
                items: files.flatMap(\.groups)
            )
        )
    }

    /// All areas, with what files and entered decisions say of their classes.
    func areas(by run: @escaping PlanReading.Run) async throws -> AreaIndex {
        let register = try await files.made(AreaRegister.init, by: run)
        let entered = try await facts.timelines(
            .areaClass,
            of: AreaClass.Name.self,
            prefix: "",
            by: run
        )
        return AreaIndex(register, entered: entered)
    }
}
