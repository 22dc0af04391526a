import Values

/// Of the amounts that differ from an annex those that say something new: the finest, and wider
/// ones that differ by more or less than what is reported within them.
struct FinestDifferences {
    /// In the order of places.
    private(set) var reported: [AnnexDifference] = []
    /// Those at and below each node.
    private var below: [NodeCode?: [AnnexDifference]] = [:]
    private let tree: PlanTree

    init(of differences: [AnnexDifference], in tree: PlanTree) {
        self.tree = tree
        let places = differences.map { (depth: tree.path(to: $0.statement.node).count, it: $0) }
        let inward = places.sorted { one, two in
            (-one.depth, one.it.width) < (-two.depth, two.it.width)
        }
        for difference in inward.map(\.it) where !isExplained(difference) {
            reported.append(difference)
            for place in tree.path(to: difference.statement.node) {
                below[place, default: []].append(difference)
            }
        }
        reported.sort { $0.place < $1.place }
    }

    /// Whether it is the sum of differences within it, each amount counted once.
    ///
    /// Where a nature and a source overlap that both differ, the sum of the natures may explain
    /// it, or that of the sources.
    private func isExplained(_ difference: AnnexDifference) -> Bool {
        let inside = (below[difference.statement.node] ?? []).filter {
            difference.statement.cell.contains($0.statement.cell)
        }
        guard !inside.isEmpty else { return false }
        return [1, -1].contains { order in
            outermost(inside, order) == Int128(difference.money.difference.vnd)
        }
    }

    /// The sum of those that lie in no other and share no money.
    /// - Parameter order: 1 where sources come first, -1 where natures do.
    private func outermost(_ differences: [AnnexDifference], _ order: Int) -> Int128 {
        let places = differences.map { (path: tree.path(to: $0.statement.node), it: $0) }
        let outward = places.sorted { one, two in
            (one.path.count, -one.it.width, order * one.it.statement.cell.rank)
                < (two.path.count, -two.it.width, order * two.it.statement.cell.rank)
        }
        var taken: [NodeCode?: [MoneyCell]] = [:]
        var sum: Int128 = 0
        for (path, difference) in outward {
            let cell = difference.statement.cell
            guard !path.contains(where: { (taken[$0] ?? []).contains(where: cell.overlaps) })
            else { continue }
            taken[difference.statement.node, default: []].append(cell)
            sum += Int128(difference.money.difference.vnd)
        }
        return sum
    }
}

extension AnnexDifference {
    fileprivate var place: PlanPlace { PlanPlace(statement.node, statement.cell) }

    /// Of how many kinds its cell is the sum.
    fileprivate var width: Int {
        (statement.cell.nature == nil ? 1 : 0) + (statement.cell.source == nil ? 1 : 0)
    }
}
