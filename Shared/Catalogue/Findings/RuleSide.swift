import Values

/// What some rules say of a group of people.
struct RuleSide {
    /// Those that speak of it.
    let rules: [BeneficiaryRule]
    let coverage: EligibleCoverage
    /// What of it stands in an id.
    let claim: String

    /// `nil` where they say nothing of it.
    init?(_ all: [BeneficiaryRule], _ group: BeneficiaryGroup) {
        rules = all.filter { $0.limits.contains(where: group.isMeant(by:)) }
        guard !rules.isEmpty else { return nil }
        coverage = EligibleCoverage(rules.flatMap(\.limits).filter(group.isMeant(by:)))
        let codes = rules.map(\.code.text).joined(separator: ",")
        claim = StableHash("\(codes)=\(coverage.claim)").text
    }
}

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

extension PlanReading {
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

extension BeneficiaryRule {
    /// The criteria that say whom they mean.
    var limits: [Criterion] { (criteria ?? []).filter(\.isLimiting) }
}
