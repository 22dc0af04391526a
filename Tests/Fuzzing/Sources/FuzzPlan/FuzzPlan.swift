import Catalogue
import Foundation
import FuzzDriver
import JSONSchema
import Values

/// A catalogue's file of any kind is taken or refused with its places, and what is taken can be recomputed and checked.
@main
enum FuzzPlan: FuzzTarget {
    static func check(_ input: [UInt8]) {
        do throws(CatalogueFileErrors) {
            let file = try CatalogueFile.parse(input, fileName: "fuzzed.json")
            if case .plan(let plan) = file { check(plan) }
        } catch {
            precondition(!error.violations.isEmpty, "refused without a reason")
            precondition(error.violations.allSatisfy { !$0.message.vi.isEmpty })
            precondition(!error.description.isEmpty)
        }
    }

    private static func check(_ plan: Plan) {
        guard let check = try? PlanCheck(plan) else { return }
        let ids = check.findings.map(\.id)
        precondition(Set(ids).count == ids.count, "two findings with one id")
        precondition((try? PlanCheck(plan))?.findings.map(\.id) == ids, "found differently")
        let words = plan.document.title + "\n" + plan.document.issuer
        let provenance = PlanProvenance(plan, text: words)
        precondition(provenance.misplaced.count <= provenance.quotationCount)
    }

    static func seeds(_ root: URL) throws -> [[UInt8]] {
        let files = try [
            "Shared/Catalogue/National/calendar-tt-01-2022-ubdt.json",
            "Shared/Catalogue/National/ethnic-groups.json",
            "Tests/CatalogueTests/Plans/thanh-dong.json",
            "Tests/CatalogueTests/Plans/binh-minh.json",
            "Tests/CatalogueTests/Plans/binh-minh-units.json",
            "Shared/Catalogue/VanQuan/units.json",
            "Shared/Catalogue/VanQuan/plan.json",
        ].map { JSONNode(try JSONDocument.parse(Data(contentsOf: root.appending(path: $0))).value) }
        let examples = CatalogueFile.schemas.map { JSONNode($0.schema.exampleValue) }
        return (examples + files.map(SmallFile.of)).map(\.bytes)
    }

    static func words(_ root: URL) throws -> [String] {
        let names = CatalogueFile.schemas.flatMap { WordsOfSchema.of($0.schema) }
        return names.map { "\"\($0)\"" } + [
            "null", "-1", "0", "1e3", "922337203685.4775807", "2021-02-29", "2024-02-29",
            "\"1.1.1\"", "\\u0000", "\\u0301", "99999999999999",
        ]
    }
}
