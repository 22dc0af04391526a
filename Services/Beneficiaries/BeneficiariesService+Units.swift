import Catalogue
import CatalogueAccess
import CatalogueStore
import Contracts
import RPC
import UnitOfWork
import Values
import Vietnamese

extension BeneficiariesService {
    func listUnits(
        _ request: ListUnits.Request,
        _ context: CallContext
    ) async throws -> Encoded<ListUnits.Reply> {
        let page = try UnitPage(size: request.pageSize, token: request.pageToken)
        let question = try UnitQuestion(request)
        let run = reads.run(for: context)
        let areas = AreaIndex(try await files.all(UnitsCatalogue.self, by: run))
        let found = areas.areas.filter(question.wants)
        let items = page.part(of: found.sortedInVietnamese { $0.name })
        let classes = items.isEmpty ? [:] : try await classes(by: run)
        return try Encoded(
            ListUnits.Reply(
                items: items.map { areas.item(of: $0, classes: classes[$0.code] ?? []) },
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

    /// What decisions that people entered say of areas, by area.
    func classes(by run: PlanReading.Run) async throws -> [UnitCode: [AreaClassFact]] {
        let timelines = try await facts.timelines(
            .areaClass,
            of: AreaClass.Name.self,
            prefix: "",
            by: run
        )
        let all = timelines.flatMap { subject, timeline in
            timeline.facts.map { (unit: AreaClassSubject.unit(of: subject), fact: $0) }
        }
        return Dictionary(grouping: all.filter { $0.unit != nil }) { $0.unit }
            .reduce(into: [:]) { classes, entry in
                guard let unit = entry.key else { return }
                classes[unit] = entry.value.map { AreaClassFact($0.fact) }
                    .sorted { $0.validFrom < $1.validFrom }
            }
    }
}

extension AreaClassFact {
    fileprivate init(_ fact: EnteredFact<AreaClass.Name>) {
        self.init(
            name: fact.value,
            validFrom: fact.validFrom,
            validTo: fact.validTo,
            document: fact.document,
            version: fact.version
        )
    }
}
