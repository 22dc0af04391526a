import Values

extension PlanFinding {
    /// Aims that a node's title names and nothing at or below it takes up.
    ///
    /// What ``aims(in:)`` reports already is left out.
    static func titles(in subject: PlanUnderCheck) -> [PlanFinding] {
        let taken = subject.takenAims
        let reported = Set(
            subject.aimPlaces.filter { $0.value.contains(where: \.isWanted) }.keys
        ).subtracting(subject.servedAims)
        return subject.nodes.filter { $0.status == .funded }.flatMap { node in
            let known = taken[node.code, default: []]
            return Set(node.aims).sorted()
                .filter { !known.contains($0) && !reported.contains($0) }
                .map { PlanFinding(node, $0, subject.name(of: $0)) }
        }
    }

    private init(_ node: PlanNode, _ aim: CatalogueCode, _ name: String) {
        let place = LocalizedText.place(node.code)
        self.init(
            .titleAimUnserved,
            at: node.code,
            place: [node.code.text, aim.text],
            claims: [],
            text: LocalizedText(
                vi:
                    "Tên \(place.vi) nêu “\(name)”; từ mục này trở xuống chưa có mục tiêu, nhiệm vụ "
                    + "hay tên mục con nào nêu lại.",
                en:
                    "The title of \(place.en) names “\(name)”; no objective, task or title of a node "
                    + "inside takes it up."
            ),
            places: [FindingPlace(titleOf: node)]
        )
    }
}

extension PlanUnderCheck {
    /// What objectives and tasks at and below each node, and the titles below it, are about.
    fileprivate var takenAims: [NodeCode?: Set<CatalogueCode>] {
        var taken: [NodeCode?: Set<CatalogueCode>] = [:]
        func take(_ aims: [CatalogueCode]?, at places: some Sequence<NodeCode?>) {
            for place in places { taken[place, default: []].formUnion(aims ?? []) }
        }
        for objective in objectives {
            take(objective.aims, at: objective.node.map(tree.path(of:)) ?? [])
        }
        for task in tasks { take(task.aims, at: tree.path(of: task.node)) }
        for node in nodes { take(node.aims, at: tree.path(of: node.code).dropFirst()) }
        return taken
    }
}
