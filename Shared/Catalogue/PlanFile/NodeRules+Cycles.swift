import JSONSchema

extension NodeRules {
    /// The paths of the nodes that are their own ancestors; each cycle is reported once, at its
    /// first node in the file.
    func nodesInCycles(
        _ nodes: [NodeDraft],
        _ violations: inout ViolationList
    ) -> Set<String> {
        var finished: Set<String> = []
        var inCycles: Set<String> = []
        for start in nodes {
            var trail: [NodeDraft] = []
            var onTrail: Set<String> = []
            var current = start.code.flatMap { byCode[$0] }
            while let node = current, !finished.contains(node.path),
                onTrail.insert(node.path).inserted
            {
                trail.append(node)
                current = parent(of: node)
            }
            finished.formUnion(onTrail)
            guard let again = current, onTrail.contains(again.path) else { continue }
            let cycle = trail.drop { $0.path != again.path }
            inCycles.formUnion(cycle.map(\.path))
            report(Array(cycle), &violations)
        }
        return inCycles
    }

    private func parent(of node: NodeDraft) -> NodeDraft? {
        guard case .code(let code)? = node.parent else { return nil }
        return byCode[code]
    }

    private func report(_ cycle: [NodeDraft], _ violations: inout ViolationList) {
        guard let node = cycle.first, let json = node.json["parent"] else { return }
        let codes = (cycle + [node]).compactMap(\.code)
        violations.add(json, "\(node.path).parent", .cycle, PlanFileMessages.cycle(codes))
    }
}
