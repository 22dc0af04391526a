import Values

extension PlanFinding {
    /// Nodes name people of ethnic minorities, whom the general rule, which names others, leaves out.
    static func silentGeneralRule(in subject: PlanUnderCheck) -> [PlanFinding] {
        let general = subject.generalRule
        let people = general.rules.filter { $0.limits.contains(where: \.isPeople) }
        let naming = subject.nodeRules.flatMap(\.rules).filter { rule in
            rule.limits.contains { $0.isPeople && $0.ethnicity == .minority }
        }
        guard !people.isEmpty, !naming.isEmpty, general.sides[.minority] == nil else { return [] }
        return [PlanFinding(silent: people, naming)]
    }

    private init(silent general: [BeneficiaryRule], _ naming: [BeneficiaryRule]) {
        let rules = general.map(\.code.text).joined(separator: ", ")
        let nodes = naming.compactMap(\.node).distinct.map(\.text).joined(separator: ", ")
        self.init(
            .generalRuleSilent,
            at: nil,
            place: [BeneficiaryGroup.minority.rawValue],
            claims: (general + naming).map(\.code.text),
            text: LocalizedText(
                vi:
                    "Quy định chung về đối tượng (\(rules)) chưa nêu hộ, người dân tộc thiểu số, là "
                    + "đối tượng được nêu tại mục \(nodes).",
                en:
                    "The general rule (\(rules)) does not name ethnic-minority households or people, "
                    + "who are named at \(nodes)."
            ),
            places: (general + naming).map { FindingPlace($0) }
        )
    }
}
