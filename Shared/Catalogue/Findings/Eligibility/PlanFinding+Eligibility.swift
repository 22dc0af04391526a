import Values

extension PlanFinding {
    /// Of a long general rule only the beginning is shown with each node.
    private static let mostGeneral = 20

    /// Nodes whose rules reach other people than the general rule, of those of whom both speak.
    static func eligibility(in subject: PlanUnderCheck) -> [PlanFinding] {
        let general = subject.generalRule
        return subject.nodeRules.flatMap { node, rules in
            let hasEthnicity =
                general.hasEthnicity || rules.flatMap(\.limits).contains(where: \.hasEthnicity)
            let groups = BeneficiaryGroup.distinguished(byEthnicity: hasEthnicity)
            return groups.compactMap { group -> PlanFinding? in
                guard let own = RuleSide(rules, group), let other = general.sides[group] else {
                    return nil
                }
                return PlanFinding(node, group, own, besides: other)
            }
        }
    }

    private init?(
        _ node: NodeCode,
        _ group: BeneficiaryGroup,
        _ own: RuleSide,
        besides other: RuleSide
    ) {
        let differences = own.coverage.differences(from: other.coverage)
        guard !differences.isEmpty else { return nil }
        let place = LocalizedText.place(node)
        let difference = differences.joined(", ")
        let (here, there, name) = (own.coverage.text, other.coverage.text, group.name)
        self.init(
            .eligibilityDiffers,
            at: node,
            place: [node.text, group.rawValue],
            claims: [own.claim, other.claim],
            text: LocalizedText(
                vi: "\(place.vi) và quy định chung nêu khác nhau về \(name.vi): quy định chung là "
                    + "“\(there.vi)”, mục này là “\(here.vi)” (\(difference.vi)).",
                en: "\(place.en) and the general rule differ on \(name.en): the general rule has "
                    + "“\(there.en)”, the node “\(here.en)” (\(difference.en))."
            ),
            places: (other.rules.prefix(Self.mostGeneral) + own.rules).map { FindingPlace($0) }
        )
    }
}
