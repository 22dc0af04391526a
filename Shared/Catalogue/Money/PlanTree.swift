import Values

/// The nodes of a plan by parent, whatever state the plan is in.
///
/// Of nodes with the same code the first counts; a node whose parent does not exist stands at the
/// top; nodes that are one another's parents are left out. A plan read from a file has none of these.
struct PlanTree {
    /// Each node's code after its parent's.
    private(set) var topDown: [NodeCode] = []
    /// The parent of each node in `topDown`; absent for those at the top.
    private(set) var parents: [NodeCode: NodeCode] = [:]

    init(_ nodes: [PlanNode]) {
        var known: Set<NodeCode> = []
        let distinct = nodes.filter { known.insert($0.code).inserted }
        var children: [NodeCode: [NodeCode]] = [:]
        for node in distinct {
            if let parent = node.parent, known.contains(parent) {
                children[parent, default: []].append(node.code)
                parents[node.code] = parent
            } else {
                topDown.append(node.code)
            }
        }
        var next = 0
        while next < topDown.count {
            topDown += children[topDown[next]] ?? []
            next += 1
        }
    }
}
