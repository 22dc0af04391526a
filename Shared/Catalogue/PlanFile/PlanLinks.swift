import JSONSchema
import Values

/// What a plan's file names that stands in the files of units: organisations and areas.
public struct PlanLinks: Sendable {
    private let organizations: Set<String>
    private let areas: Set<String>

    public init(_ units: [UnitsCatalogue]) {
        organizations = Set(units.flatMap(\.organizations).map(\.code.text))
        areas = Set(units.flatMap(\.areas).map(\.code.text))
    }

    /// What is named and is not there, each with its place; `nil` where all is.
    ///
    /// - Parameter bytes: a plan's file that was read without errors.
    public func errors(in bytes: [UInt8], fileName: String) -> CatalogueFileErrors? {
        guard let root = try? CatalogueFile.document(bytes, fileName) else { return nil }
        var violations = ViolationList()
        FileSection(root, "parties").checkReferences(
            "organization",
            to: organizations,
            of: "organizations (units)",
            &violations
        )
        checkAreas(root, &violations)
        return violations.isEmpty ? nil : violations.errors(fileName)
    }

    /// The codes that a loaded plan names and that are not there: what a new units' file must not take away.
    public func unknownCodes(in plan: Plan) -> [String] {
        let named = plan.content.parties.compactMap(\.organization?.text)
        let units = plan.content.annexes.flatMap { $0.rows ?? [] }.compactMap(\.unit?.text)
        let unknown = named.filter { !organizations.contains($0) }
        guard !areas.isEmpty else { return unknown }
        return unknown
            + ([plan.document.unitCode.text] + units).filter { !areas.contains($0) }
    }

    /// Until a units' file is loaded, no area is known and none is asked for.
    private func checkAreas(_ root: JSONNode, _ violations: inout ViolationList) {
        guard !areas.isEmpty else { return }
        if let json = root["plan"]?["unit"]?["code"] {
            let section = "areas (units)"
            FileSection.checkReference(json, "plan.unit.code", to: areas, of: section, &violations)
        }
        for annex in FileSection(root, "annexes").items {
            for (index, row) in (annex.node["rows"]?.elements ?? []).enumerated() {
                guard let json = row["unit"] else { continue }
                let path = "\(annex.path).rows[\(index)].unit"
                FileSection.checkReference(json, path, to: areas, of: "areas (units)", &violations)
            }
        }
    }
}
