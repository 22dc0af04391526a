import JSONSchema

/// That everything in a units' file has a code of its own, and what is named is there.
enum UnitReferenceRules {
    static func check(_ root: JSONNode, _ violations: inout ViolationList) {
        for name in ["sources", "areas", "successions", "organizations", "positions"] {
            FileSection(root, name).checkUnique(&violations)
        }
        let areas = FileSection(root, "areas")
        let organizations = FileSection(root, "organizations")
        let sources = FileSection(root, "sources").codes()
        for section in [areas, organizations, FileSection(root, "classes")] {
            section.checkOrder(&violations)
            section.checkReferences("sources", to: sources, of: "sources", &violations)
            section.checkReferences("area", to: areas.codes(), of: "areas", &violations)
        }
        FileSection(root, "successions")
            .checkReferences("sources", to: sources, of: "sources", &violations)
        areas.checkReferences("parent", to: areas.codes(), of: "areas", &violations)
        let known = organizations.codes()
        organizations.checkReferences("parent", to: known, of: "organizations", &violations)
        FileSection(root, "positions")
            .checkReferences("organization", to: known, of: "organizations", &violations)
    }
}
