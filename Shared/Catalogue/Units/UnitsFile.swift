import JSONSchema

/// Reading areas, organisations and positions from their file.
enum UnitsFile: FileForm {
    static let kind = FileKind.units.rawValue
    static let schema = JSONSchema.file(kind, JSONSchema.fileMembers(of: UnitsCatalogue.self))
        .described(
            "Areas with their days, how they followed one another, organisations, positions."
        )

    static func check(_ root: JSONNode, _ violations: inout ViolationList) {
        UnitReferenceRules.check(root, &violations)
        AreaTreeRules.check(FileSection(root, "areas"), &violations)
        AreaCodeRules.check(FileSection(root, "areas"), &violations)
        SuccessionRules.check(root, &violations)
        AreaClassRules.check(root, &violations)
        NumberRules.check(FileSection(root, "areas"), "area_km2", &violations)
    }

    static func content(of root: JSONNode) -> UnitsCatalogue? { try? root.decoded() }
}
