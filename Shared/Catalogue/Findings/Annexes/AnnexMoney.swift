import Values

/// An annex's rows as figures of their own over the plan's tree.
struct AnnexMoney {
    let annex: Annex
    let tree: PlanTree
    /// What stands at each node; the plan's own place is `nil`.
    let sums: [NodeCode?: [MoneyCell: AnnexSum]]
    /// What stands at and below each node.
    private let below: [NodeCode?: [AnnexSum]]
    /// The cells of `below`.
    let cellsBelow: [NodeCode?: Set<MoneyCell>]
    private let bases: BaseFigures
    /// Rows at nodes that the plan does not have.
    private let strays: [AnnexSum]
    /// An annex of one nature says nothing of what is of both.
    let speaksOfBothNatures: Bool
    /// An annex of one source says nothing of what is from all.
    let speaksOfAllSources: Bool

    init(_ annex: Annex, _ rows: [Annex.Row], in tree: PlanTree) {
        let all = AnnexSum.all(of: rows)
        let reached = Set(tree.topDown)
        let known = all.filter { $0.node.map(reached.contains) ?? true }
        var sums: [NodeCode?: [MoneyCell: AnnexSum]] = [:]
        var below: [NodeCode?: [AnnexSum]] = [:]
        for sum in known {
            sums[sum.node, default: [:]][sum.cell] = sum
            for place in tree.path(to: sum.node) { below[place, default: []].append(sum) }
        }
        self.annex = annex
        self.tree = tree
        self.sums = sums
        self.below = below
        cellsBelow = below.mapValues { Set($0.map(\.cell)) }
        bases = BaseFigures(
            sums.mapValues { $0.mapValues { $0.figure(annex.source) } },
            in: tree
        )
        strays = all.filter { $0.node.map { !reached.contains($0) } ?? false }
        let natures = Set(all.map(\.cell.nature))
        let sources = Set(all.map(\.cell.source)).subtracting([.integrated])
        speaksOfBothNatures = natures.contains(nil) || natures.count > 1
        speaksOfAllSources = sources.contains(nil) || sources.count > 1
    }

    /// Those inside of which no others stand, which may be of the same money.
    var finest: [AnnexSum] {
        ((bases.byPlace[nil] ?? []).compactMap(sum) + strays)
            .sorted { PlanPlace($0.node, $0.cell) < PlanPlace($1.node, $1.cell) }
    }

    /// What the rows give for an amount that the plan states; `nil` where they give nothing.
    ///
    /// Rows around others may be the sum of those, as a base figure is: then only the finest
    /// count. They may also be what those leave over, or a sum of which the others are a part.
    /// Of these three readings the one counts that comes nearest to the stated amount.
    func reading(of statement: StatedFigure) -> [AnnexSum]? {
        let (node, cell) = (statement.node, statement.cell)
        let finest = PlanMoney.parts(of: cell, bases.byPlace[node] ?? []).compactMap(sum)
        guard !finest.isEmpty else { return nil }
        let all = (below[node] ?? []).filter { cell.contains($0.cell) }
        guard all.count > finest.count else { return finest }
        let stated = Int128(statement.amount.vnd)
        return [finest, all, all.filter { !isInside($0, another: statement) }]
            .min { ($0.total - stated).magnitude < ($1.total - stated).magnitude }
    }

    /// Whether it stands in the plan's tree.
    func isKnown(_ sum: AnnexSum) -> Bool { sums[sum.node]?[sum.cell] != nil }

    private func sum(_ figure: StatedFigure) -> AnnexSum? { sums[figure.node]?[figure.cell] }

    /// Whether rows stand around it that are within a stated amount as well.
    private func isInside(_ sum: AnnexSum, another statement: StatedFigure) -> Bool {
        let path = tree.path(to: sum.node)
        let end = path.firstIndex(of: statement.node) ?? path.endIndex - 1
        return path[...end].contains { place in
            (sums[place] ?? [:]).keys.contains { cell in
                (place != sum.node || cell != sum.cell) && cell.contains(sum.cell)
                    && statement.cell.contains(cell)
            }
        }
    }
}

extension AnnexSum {
    /// For the choice of bases, which needs no more of an amount than whether it is zero.
    fileprivate func figure(_ source: Quotation) -> StatedFigure {
        let amount = Money(vnd: Int64(clamping: total))
        return StatedFigure(node: node, cell: cell, amount: amount, source: source)
    }
}
