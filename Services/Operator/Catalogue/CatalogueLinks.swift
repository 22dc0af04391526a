import Catalogue
import CatalogueStore
import Postgres
import ServiceRuntime
import Values

/// That what plans name of other files is there once a load is done, whichever of them it was that changed.
struct CatalogueLinks {
    let transaction: Transaction

    /// - Parameter texts: what was loaded just now.
    /// - Throws: ``StartFault`` 65 with the place of everything that is named and is not there.
    func check(_ texts: [CatalogueText]) async throws {
        let links = PlanLinks(try await units())
        let plans = try await plans()
        let errors = texts.filter { $0.plan != nil }.compactMap { text in
            links.errors(in: text.bytes, fileName: text.path)
        }
        guard errors.isEmpty else { throw StartFault(notLoaded: errors) }
        let lines = plans.flatMap { lines(of: $0, links, known: Set(plans.map(\.document.code))) }
        guard lines.isEmpty else {
            let all = lines.joined(separator: "\n")
            throw StartFault("nothing is loaded.\n\(all)", exitStatus: 65)
        }
    }

    private func lines(of plan: Plan, _ links: PlanLinks, known: Set<PlanCode>) -> [String] {
        let code = plan.document.code
        var lines = links.unknownCodes(in: plan).map { missing in
            "\(code): names “\(missing)”, which no units' file has; add it there."
        }
        if let adjusted = plan.document.version?.adjusts, !known.contains(adjusted) {
            lines.append(
                "\(code): adjusts “\(adjusted)”, which is not loaded; load that plan, too."
            )
        }
        return lines
    }

    private func units() async throws -> [UnitsCatalogue] {
        let repository = FileEditionRepository { try await transaction.query($0) }
        var units: [UnitsCatalogue] = []
        for edition in try await repository.currentEditions(.units) {
            guard let read = try await repository.content(UnitsCatalogue.self, edition: edition)
            else { continue }
            units.append(read)
        }
        return units
    }

    private func plans() async throws -> [Plan] {
        let reading = PlanReading { try await transaction.query($0) }
        var plans: [Plan] = []
        for edition in try await reading.currentEditions() {
            if let plan = try await reading.plan(edition: edition) { plans.append(plan) }
        }
        return plans
    }
}
