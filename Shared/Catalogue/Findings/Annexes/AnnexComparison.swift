import Values

/// An annex held against every amount that the plan states and that its rows cover.
///
/// What does not fit 64 bits is not compared.
struct AnnexComparison {
    /// The finest, in the order of places.
    let differences: [AnnexDifference]
    /// Rows that are in no amount that could be compared; zeros aside.
    let uncompared: [AnnexSum]

    init(_ annex: AnnexMoney, with subject: PlanUnderCheck) {
        var compared: [NodeCode?: Set<MoneyCell>] = [:]
        var differing: [AnnexDifference] = []
        for statement in subject.money.cells.compactMap(\.statement) {
            guard let sums = annex.reading(of: statement),
                annex.covers(statement, madeOf: subject.basesBelow[statement.node] ?? []),
                let computed = Int64(exactly: sums.total).map(Money.init(vnd:)),
                (try? statement.amount - computed) != nil
            else { continue }
            compared[statement.node, default: []].insert(statement.cell)
            if let difference = AnnexDifference(statement, sums, computed, of: annex.annex) {
                differing.append(difference)
            }
        }
        differences = FinestDifferences(of: differing, in: annex.tree).reported
        uncompared = annex.finest.filter { sum in
            let places = annex.isKnown(sum) ? annex.tree.path(to: sum.node) : []
            return sum.total != 0
                && !places.contains { place in
                    (compared[place] ?? []).contains { $0.contains(sum.cell) }
                }
        }
    }
}
