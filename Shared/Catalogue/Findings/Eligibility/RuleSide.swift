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

extension BeneficiaryRule {
    /// The criteria that say whom they mean.
    var limits: [Criterion] { (criteria ?? []).filter(\.isLimiting) }
}
