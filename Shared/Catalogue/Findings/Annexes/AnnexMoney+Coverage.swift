import Values

extension AnnexMoney {
    /// Whether its rows speak of everything that a stated amount is made of.
    ///
    /// Each base figure of the plan within the amount needs rows at its node, inside it or around
    /// it, of a nature and a source that may be its own.
    /// - Parameter bases: The plan's own, at and below the amount's node.
    func covers(_ statement: StatedFigure, madeOf bases: [StatedFigure]) -> Bool {
        let parts = bases.filter { $0.amount != .zero && $0.cell.overlaps(statement.cell) }
        guard parts.isEmpty else { return parts.allSatisfy { covers($0, in: statement) } }
        return statement.amount == .zero || covers(statement, in: statement)
    }

    private func covers(_ part: StatedFigure, in statement: StatedFigure) -> Bool {
        let isOfBoth = part.cell.nature == nil && statement.cell.nature == nil
        let isFromAll = part.cell.source == nil && statement.cell.source == nil
        return (!isOfBoth || speaksOfBothNatures) && (!isFromAll || speaksOfAllSources)
            && hasRows(for: part, inside: statement.node)
    }

    /// Rows at its node, inside it, or around it as far as a node that it lies in.
    private func hasRows(for part: StatedFigure, inside node: NodeCode?) -> Bool {
        if (cellsBelow[part.node] ?? []).contains(where: part.cell.overlaps) { return true }
        let path = tree.path(to: part.node)
        let end = path.firstIndex(of: node) ?? path.endIndex - 1
        return path[...end].contains { place in
            (sums[place] ?? [:]).keys.contains(where: part.cell.overlaps)
        }
    }
}
