import Values

/// A node's money held against its quantities and costs.
struct CheckedCost {
    let cost: UnitCost
    /// The plan's statement, or the sum of its parts where it states none.
    let money: StatedFigure
    let isStated: Bool
    /// By task: 200 × 10.
    let terms: [Term]
    /// Whether the money comes out to the đồng.
    let isExact: Bool
    let computed: Money

    struct Term {
        let task: PlanTask
        let quantity: ExactNumber
        let amount: ExactNumber

        /// `200 × 10`.
        var printed: LocalizedText { [quantity.printed, amount.printed].joined(" × ") }

        /// In millionths of a đồng.
        var product: Int128 { Int128(quantity.millionths) * Int128(amount.millionths) }
    }
}

extension CheckedCost {
    private static let millionth: Int128 = 1_000_000

    /// `nil` where a task or its quantity is missing, where the plan does not say the node's money,
    /// and beyond 64 bits.
    init?(_ cost: UnitCost, _ tasks: [ItemCode: PlanTask], in subject: PlanUnderCheck) {
        let terms = cost.terms.compactMap { term -> Term? in
            guard let task = tasks[term.task], let quantity = task.quantity else { return nil }
            return Term(task: task, quantity: quantity, amount: term.amountMillionVND)
        }
        let cell = MoneyCell(cost.nature, nil)
        guard !terms.isEmpty, terms.count == cost.terms.count,
            let total = Self.sum(terms), let computed = Self.rounded(total),
            let known = subject.cell(cost.node, cell), let source = known.source,
            let amount = known.stated ?? known.computed
        else { return nil }
        self.cost = cost
        self.terms = terms
        self.computed = computed
        let amounts = [known.stated, known.computed].compactMap(\.self)
        let match = amounts.first { Int128($0.vnd) * Self.millionth == total }
        isExact = match != nil
        isStated = known.stated != nil && (match == nil || match == known.stated)
        money = StatedFigure(node: cost.node, cell: cell, amount: match ?? amount, source: source)
    }

    private static func sum(_ terms: [Term]) -> Int128? {
        var total: Int128 = 0
        for term in terms {
            let (sum, overflow) = total.addingReportingOverflow(term.product)
            guard !overflow else { return nil }
            total = sum
        }
        return total
    }

    private static func rounded(_ millionths: Int128) -> Money? {
        let (whole, rest) = millionths.quotientAndRemainder(dividingBy: millionth)
        let isUp = rest.magnitude * 2 >= millionth.magnitude
        return Int64(exactly: whole + (isUp ? rest.signum() : 0)).map(Money.init(vnd:))
    }
}

extension PlanMoneyCell {
    /// Where the amount stands, or the first of its parts.
    fileprivate var source: Quotation? { statement?.source ?? parts.first?.source }
}

extension PlanUnderCheck {
    /// Every cost that can be checked, by node.
    var costs: [CheckedCost] {
        let known = Dictionary(tasks.map { ($0.code, $0) }) { first, _ in first }
        return plan.content.unitCosts.sorted { $0.order < $1.order }
            .compactMap { CheckedCost($0, known, in: self) }
    }
}

extension UnitCost {
    /// What it claims, in one line.
    var claim: String {
        ([basis.rawValue] + terms.map { "\($0.task.text)×\($0.amountMillionVND.text)" })
            .joined(separator: ",")
    }

    fileprivate var order: (NodeCode, String, String) { (node, nature.rawValue, claim) }
}
