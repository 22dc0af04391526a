import JSONSchema

/// That what a plan's sections refer to is there, and that nothing stands twice.
enum ContentRules {
    static func check(_ root: JSONNode, _ violations: inout ViolationList) {
        checkSections(root, &violations)
        checkReferences(root, &violations)
        VersionRules.check(root["plan"]?["version"], &violations)
        TargetRules.check(FileSection(root, "targets"), &violations)
        DeadlineRules.check(FileSection(root, "deadlines"), &violations)
        CitationRules.check(FileSection(root, "citations"), &violations)
        NumberRules.check(root, &violations)
    }

    private static func checkSections(_ root: JSONNode, _ violations: inout ViolationList) {
        for name in PlanContent.names { FileSection(root, name).checkOrder(&violations) }
        let coded = ["aims", "objectives", "tasks", "targets", "rules", "parties", "deadlines"]
        for name in coded + ["annexes"] { FileSection(root, name).checkUnique(&violations) }
        let duties = FileSection(FileSection(root, "parties"), "duties")
        duties.checkOrder(&violations)
        duties.checkUnique(&violations)
    }

    private static func checkReferences(_ root: JSONNode, _ violations: inout ViolationList) {
        let nodes = FileSection(root, "nodes").codes()
        let aims = FileSection(root, "aims").codes()
        for name in ["objectives", "tasks", "unit_costs", "targets", "rules"] {
            let section = FileSection(root, name)
            section.checkReferences("node", to: nodes, of: "nodes", &violations)
            section.checkReferences("aims", to: aims, of: "aims", &violations)
        }
        FileSection(root, "nodes").checkReferences("aims", to: aims, of: "aims", &violations)
        let parties = FileSection(root, "parties").codes()
        for member in ["from", "to"] {
            FileSection(root, "deadlines")
                .checkReferences(member, to: parties, of: "parties", &violations)
        }
        checkInner(root, "unit_costs", "terms", "task", "tasks", &violations)
        checkInner(root, "annexes", "rows", "node", "nodes", &violations)
    }

    /// References from the elements of a list within each item of a section.
    private static func checkInner(
        _ root: JSONNode,
        _ section: String,
        _ list: String,
        _ member: String,
        _ target: String,
        _ violations: inout ViolationList
    ) {
        let known = FileSection(root, target).codes()
        for item in FileSection(root, section).items {
            for (index, element) in (item.node[list]?.elements ?? []).enumerated() {
                guard let json = element[member] else { continue }
                let path = "\(item.path).\(list)[\(index)].\(member)"
                FileSection.checkReference(json, path, to: known, of: target, &violations)
            }
        }
    }
}
