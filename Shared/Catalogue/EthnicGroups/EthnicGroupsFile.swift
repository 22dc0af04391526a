import JSONSchema

/// Reading the ethnic groups from their file.
enum EthnicGroupsFile: FileForm {
    static let kind = FileKind.ethnicGroups.rawValue
    static let schema = JSONSchema.file(kind, JSONSchema.fileMembers(of: EthnicGroups.self))
        .described("The ethnic groups and their codes in each official list.")

    static func check(_ root: JSONNode, _ violations: inout ViolationList) {
        let systems = FileSection(root, "systems")
        systems.checkUnique(&violations)
        let sources = FileSection(root, "sources")
        sources.checkUnique(&violations)
        let groups = FileSection(root, "groups")
        groups.checkUnique(&violations)
        var firstLines: [String: Int] = [:]
        for item in groups.items {
            for (index, code) in (item.node["codes"]?.elements ?? []).enumerated() {
                let path = "\(item.path).codes[\(index)]"
                for (member, section) in [("system", systems), ("source", sources)] {
                    guard let json = code[member] else { continue }
                    FileSection.checkReference(
                        json,
                        "\(path).\(member)",
                        to: section.codes(),
                        of: section.name,
                        &violations
                    )
                }
                checkUnique(code, path, &firstLines, &violations)
            }
        }
    }

    /// A list gives each code to one group.
    private static func checkUnique(
        _ code: JSONNode,
        _ path: String,
        _ firstLines: inout [String: Int],
        _ violations: inout ViolationList
    ) {
        guard let system = code["system"]?.string, let text = code["code"]?.string else { return }
        let key = "\(system) \(text)"
        if let first = firstLines[key] {
            let message = FileMessages.duplicateCode(text, firstLine: first)
            violations.add(code, "\(path).code", .duplicateCode, message)
        } else {
            firstLines[key] = code.line
        }
    }

    static func content(of root: JSONNode) -> EthnicGroups? { try? root.decoded() }
}
