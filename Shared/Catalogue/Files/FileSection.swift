import JSONSchema

/// A list of a file as far as it can be read, with the place of each of its items.
struct FileSection {
    let name: String
    let items: [(node: JSONNode, path: String)]

    init(_ root: JSONNode, _ name: String) {
        self.name = name
        // The schema reports that there are more.
        items = (root[name]?.elements ?? []).prefix(CatalogueFile.mostItems).enumerated()
            .map { (node: $1, path: "\(name)[\($0)]") }
    }

    /// The lists that the items of a section have at a member, as one.
    init(_ section: FileSection, _ member: String) {
        name = member
        items = section.items.flatMap { item in
            (item.node[member]?.elements ?? []).enumerated()
                .map { (node: $1, path: "\(item.path).\(member)[\($0)]") }
        }
    }

    /// The items' codes, as written.
    func codes() -> Set<String> {
        Set(items.compactMap { $0.node["code"]?.string })
    }

    /// That no two items have the same code.
    func checkUnique(_ violations: inout ViolationList) {
        var firstLines: [String: Int] = [:]
        for item in items {
            guard let json = item.node["code"], let code = json.string else { continue }
            if let first = firstLines[code] {
                violations.add(
                    json,
                    "\(item.path).code",
                    .duplicateCode,
                    FileMessages.duplicateCode(code, firstLine: first)
                )
            } else {
                firstLines[code] = json.line
            }
        }
    }

    /// That what the items name at a member, one code or a list of them, is there.
    func checkReferences(
        _ member: String,
        to known: Set<String>,
        of section: String,
        _ violations: inout ViolationList
    ) {
        for item in items {
            guard let json = item.node[member] else { continue }
            let path = "\(item.path).\(member)"
            Self.checkReference(json, path, to: known, of: section, &violations)
            for (index, element) in json.elements.enumerated() {
                let inside = "\(path)[\(index)]"
                Self.checkReference(element, inside, to: known, of: section, &violations)
            }
        }
    }

    static func checkReference(
        _ json: JSONNode,
        _ path: String,
        to known: Set<String>,
        of section: String,
        _ violations: inout ViolationList
    ) {
        guard let code = json.string, !known.contains(code) else { return }
        violations.add(
            json,
            path,
            .unknownReference,
            FileMessages.unknownReference(code, section)
        )
    }

    /// That lines, and days, run forwards.
    func checkOrder(_ violations: inout ViolationList) {
        for item in items {
            if let first = item.node["line"]?.integer, let json = item.node["last_line"],
                let last = json.integer, first > last
            {
                let path = "\(item.path).last_line"
                violations.add(json, path, .lineOrder, FileMessages.lineOrder)
            }
            if let first = item.node["valid_from"]?.string, let json = item.node["valid_to"],
                let last = json.string, first > last
            {
                violations.add(json, "\(item.path).valid_to", .dateOrder, FileMessages.dateOrder)
            }
        }
    }
}
