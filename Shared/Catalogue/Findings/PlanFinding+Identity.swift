import Values

extension PlanFinding {
    /// - Parameters:
    ///   - place: What tells it apart from others of its rule, in words that a person can read.
    ///   - claims: Every value that it rests on; its words are not among them.
    init(
        _ rule: FindingRule,
        at node: NodeCode?,
        place: [String],
        claims: [String],
        text: LocalizedText,
        places: [FindingPlace],
        arithmetic: LocalizedText? = nil,
        money: MoneyDifference? = nil
    ) {
        let slug = ([rule.rawValue] + place).joined(separator: "-").replacing("_", with: "-")
            .lowercased()
        let hash = StableHash("\(slug) \(claims.joined(separator: " "))")
        id = "\(slug)-\(hash.text)"
        self.rule = rule
        self.node = node
        self.text = text
        self.places = places
        self.arithmetic = arithmetic
        self.money = money
    }

    /// A node or the plan, and a cell of it, as they stand in an id.
    static func words(_ node: NodeCode?, _ cell: MoneyCell) -> [String] {
        [
            node?.text ?? "plan",
            cell.nature?.rawValue ?? "both",
            cell.source?.rawValue ?? "all",
        ]
    }
}
