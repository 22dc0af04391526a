import Values

extension PlanFinding {
    /// Nodes with several priorities of which the plan does not say which comes first.
    static func unrankedPriorities(in subject: PlanUnderCheck) -> [PlanFinding] {
        let priorities = subject.rules.filter { $0.kind == .priority && $0.rank == nil }
        let byNode = Dictionary(grouping: priorities, by: \.node)
        return byNode.keys.compactMap(\.self).sorted().compactMap { node in
            let rules = byNode[node] ?? []
            return rules.count > 1 ? PlanFinding(unranked: rules, at: node) : nil
        }
    }

    private init(unranked rules: [BeneficiaryRule], at node: NodeCode) {
        let place = LocalizedText.place(node)
        let codes = rules.map(\.code.text)
        let list = codes.joined(separator: ", ")
        self.init(
            .unrankedPriorities,
            at: node,
            place: [node.text],
            claims: codes,
            text: LocalizedText(
                vi: "\(place.vi) có \(rules.count) đối tượng ưu tiên (\(list)) và chưa nêu thứ tự "
                    + "giữa các đối tượng đó.",
                en:
                    "\(place.en) has \(rules.count) priorities (\(list)) and does not say which comes "
                    + "first."
            ),
            places: rules.map { FindingPlace($0) }
        )
    }
}
