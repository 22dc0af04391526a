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
        let units = try await currentUnits()
        let links = PlanLinks(units)
        let loaded = try await plans()
        let errors = texts.filter { $0.plan != nil }.compactMap { text in
            links.errors(in: text.bytes, fileName: text.path)
        }
        guard errors.isEmpty else { throw StartFault(notLoaded: errors) }
        let codes = Set(loaded.map(\.document.code))
        let complaints =
            Self.repeated(in: units) + loaded.flatMap { lines(of: $0, links, known: codes) }
        guard complaints.isEmpty else {
            let all = complaints.joined(separator: "\n")
            throw StartFault("nothing is loaded.\n\(all)", exitStatus: 65)
        }
    }

    /// An area or an organisation is one thing, whichever file it stands in.
    private static func repeated(in files: [UnitsCatalogue]) -> [String] {
        var first: [String: CatalogueCode] = [:]
        var lines: [String] = []
        for file in files {
            let codes =
                file.areas.map { "area \($0.code)" }
                + file.organizations.map { "organisation \($0.code)" }
            for code in codes {
                if let other = first[code] {
                    lines.append("units \(file.code): \(code) stands in units \(other), too.")
                } else {
                    first[code] = file.code
                }
            }
        }
        return Array(lines.prefix(20))
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

    private func currentUnits() async throws -> [UnitsCatalogue] {
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
