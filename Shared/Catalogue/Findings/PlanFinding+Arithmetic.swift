import Values

extension PlanFinding {
    /// Every stated amount that is not the sum of its parts; the plan's own first, then by node.
    public static func arithmetic(in money: PlanMoney) -> [PlanFinding] {
        money.cells
            .sorted { PlanPlace($0.node, $0.cell) < PlanPlace($1.node, $1.cell) }
            .compactMap(PlanFinding.init(disagreeing:))
    }

    /// `nil` where the stated and the computed amount agree, or one of them is missing.
    private init?(disagreeing cell: PlanMoneyCell) {
        guard let statement = cell.statement, let computed = cell.computed,
            let money = MoneyDifference(statement, computed: computed, parts: cell.parts)
        else { return nil }
        self.init(
            .arithmetic,
            at: cell.node,
            place: PlanFinding.words(cell.node, cell.cell),
            claims: ["\(money.stated.vnd)", "\(money.computed.vnd)"],
            text: money.text(
                at: cell.node,
                LocalizedText(vi: "cộng các số thành phần được", en: "its parts add up to")
            ),
            places: [FindingPlace(statement)] + cell.parts.map(FindingPlace.init),
            arithmetic: PrintedArithmetic.difference(cell.parts.map(\.amount.millions), money),
            money: money
        )
    }
}
