import Values

extension PlanFinding {
    /// `nil` where quantities times costs are the money.
    init?(differing check: CheckedCost) {
        guard !check.isExact,
            let money = MoneyDifference(check.money, computed: check.computed, parts: check.parts)
        else { return nil }
        let basis = check.cost.basis.phrase
        self.init(
            .unitCostDiffers,
            at: check.cost.node,
            place: [check.cost.node.text, check.cost.nature.rawValue],
            claims: ["\(money.stated.vnd)", "\(money.computed.vnd)", check.claim],
            text: money.text(
                at: check.cost.node,
                LocalizedText(
                    vi: "khối lượng nhân mức chi \(basis.vi) được",
                    en: "quantities times costs \(basis.en) come to"
                )
            ),
            places: check.places,
            arithmetic: PrintedArithmetic.difference(check.terms.map(\.printed), money),
            money: money
        )
    }
}

extension ExplainedMoney {
    /// `nil` where the money does not come out.
    init?(_ check: CheckedCost) {
        guard check.isExact else { return nil }
        self.init(
            node: check.cost.node,
            nature: check.cost.nature,
            amount: check.money.amount,
            basis: check.cost.basis,
            arithmetic: PrintedArithmetic.inMillions(
                PrintedArithmetic.equation(check.terms.map(\.printed), check.money.amount)
            ),
            places: check.places
        )
    }
}

extension CheckedCost {
    fileprivate var places: [FindingPlace] {
        terms.map { FindingPlace($0.task) } + [FindingPlace(money)]
    }

    fileprivate var claim: String {
        ([cost.claim] + terms.map(\.quantity.text)).joined(separator: ",")
    }

    /// Each product as an amount; what does not fit is cut.
    fileprivate var parts: [StatedFigure] {
        terms.map { term in
            StatedFigure(
                node: cost.node,
                cell: money.cell,
                amount: Money(vnd: Int64(clamping: term.product / 1_000_000)),
                source: term.task.source
            )
        }
    }
}

extension UnitCost.Basis {
    fileprivate var phrase: LocalizedText {
        switch self {
        case .stated: LocalizedText(vi: "nêu trong kế hoạch", en: "that it states")
        case .decision: LocalizedText(vi: "theo quyết định", en: "of a decision")
        case .inferred: LocalizedText(vi: "suy ra từ số liệu", en: "inferred from figures")
        }
    }
}
