import JSONSchema
import Values

/// That the nodes are a tree, and their codes and levels say the same as their parents.
struct NodeRules {
    /// The first node of each code.
    let byCode: [String: NodeDraft]

    static func check(_ draft: PlanDraft, _ violations: inout ViolationList) {
        let rules = NodeRules(draft.nodes, &violations)
        let inCycles = rules.nodesInCycles(draft.nodes, &violations)
        for node in draft.nodes where !inCycles.contains(node.path) {
            rules.checkParent(of: node, &violations)
        }
    }

    private init(_ nodes: [NodeDraft], _ violations: inout ViolationList) {
        var byCode: [String: NodeDraft] = [:]
        for node in nodes {
            guard let code = node.code else { continue }
            if let first = byCode[code] {
                violations.add(
                    node.json["code"] ?? node.json,
                    "\(node.path).code",
                    .duplicateNode,
                    PlanFileMessages.duplicateNode(code, firstLine: first.json.line)
                )
            } else {
                byCode[code] = node
            }
        }
        self.byCode = byCode
    }

    private func checkParent(of node: NodeDraft, _ violations: inout ViolationList) {
        guard let reference = node.parent, let json = node.json["parent"] else { return }
        let path = "\(node.path).parent"
        switch reference {
        case .none:
            if let level = node.level, level != .componentProject {
                violations.add(json, path, .parentLevel, PlanFileMessages.parentMissing(level))
            }
            checkTopCode(of: node, &violations)
        case .code(let parent):
            guard let parentNode = byCode[parent] else {
                return violations.add(
                    json,
                    path,
                    .unknownParent,
                    PlanFileMessages.unknownParent(parent)
                )
            }
            if let level = node.level, let above = parentNode.level,
                !level.mayStand(under: above)
            {
                violations.add(
                    json,
                    path,
                    .parentLevel,
                    PlanFileMessages.parentLevel(level, under: above)
                )
            }
            checkCode(of: node, under: parent, &violations)
        }
    }

    private func checkCode(
        of node: NodeDraft,
        under parent: String,
        _ violations: inout ViolationList
    ) {
        guard let code = node.code.flatMap(NodeCode.init), let above = NodeCode(parent),
            code.parent != above, let json = node.json["code"]
        else { return }
        violations.add(
            json,
            "\(node.path).code",
            .codeOutsideParent,
            PlanFileMessages.codeOutsideParent(code.text, parent: parent)
        )
    }

    private func checkTopCode(of node: NodeDraft, _ violations: inout ViolationList) {
        guard node.level == .componentProject, let code = node.code.flatMap(NodeCode.init),
            let above = code.parent, let json = node.json["code"]
        else { return }
        violations.add(
            json,
            "\(node.path).code",
            .codeOutsideParent,
            PlanFileMessages.codeWithoutParent(code.text, parent: above.text)
        )
    }
}

extension NodeLevel {
    /// Whether a node of this level may have a parent of that one.
    ///
    /// A content stands under a sub-project, or right under a component project.
    fileprivate func mayStand(under parent: NodeLevel) -> Bool {
        switch self {
        case .componentProject: false
        case .subProject: parent == .componentProject
        case .content: parent != .content
        }
    }
}
