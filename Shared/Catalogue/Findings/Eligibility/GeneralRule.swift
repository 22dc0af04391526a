import Values

/// Whom a plan's general rule is for, group by group.
struct GeneralRule {
    let rules: [BeneficiaryRule]
    let sides: [BeneficiaryGroup: RuleSide]
    /// Whether it tells people apart by ethnicity.
    let hasEthnicity: Bool

    init(_ rules: [BeneficiaryRule]) {
        let pairs = BeneficiaryGroup.allCases.compactMap { group in
            RuleSide(rules, group).map { (group, $0) }
        }
        self.rules = rules
        sides = Dictionary(uniqueKeysWithValues: pairs)
        hasEthnicity = rules.flatMap(\.limits).contains(where: \.hasEthnicity)
    }
}

extension PlanUnderCheck {
    /// Whom the plan as a whole is for.
    var generalRule: GeneralRule {
        GeneralRule(
            rules.filter { $0.node == nil && ($0.kind == .eligibility || $0.kind == .scope) }
        )
    }

    /// Whom each node is for, by node.
    var nodeRules: [(node: NodeCode, rules: [BeneficiaryRule])] {
        let own = rules.filter { $0.node != nil && $0.kind == .eligibility }
        let byNode = Dictionary(grouping: own, by: \.node)
        return byNode.keys.compactMap(\.self).sorted().map { ($0, byNode[$0] ?? []) }
    }
}
