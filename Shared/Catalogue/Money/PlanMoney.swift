public import Values

/// A plan's money, cell by cell: as stated, and recomputed from the finest figures.
///
/// *Base figures* are the finest ones that the plan states; ``BaseFigures`` has the rule. A cell's
/// computed amount is the sum of the bases at and below its place that lie within the cell, so the
/// plan's own amounts and those of every node with statements below it are recomputed from below,
/// and at a lowest node its sums are recomputed from its own finest figures.
///
/// Where a base lies only partly within a cell (its nature or its source is not stated), that cell
/// is not computable and `computed` is `nil`, never a partial sum. The same holds where no base
/// lies within it. A figure that is itself the base has itself as its computed amount.
///
///     let money = try PlanMoney(plan)
///     money.cell(of: nil, MoneyCell(.developmentInvestment, .central))
///     // stated 196,832 million đồng, computed 196,823
public struct PlanMoney: Hashable, Sendable {
    /// The plan's own cells, then each node's in the plan's order.
    ///
    /// At each place the totals of both natures stand first. Only cells that are stated or computable.
    public let cells: [PlanMoneyCell]

    /// Adds up what the plan states.
    ///
    /// Where the same node and cell is stated twice, the first statement counts; a figure at a
    /// node that is not in the plan counts nowhere. A plan read from a file has neither.
    /// - Throws: where a sum does not fit 64 bits.
    public init(_ plan: Plan) throws(ValueError) {
        let statements = Self.statements(plan)
        let tree = PlanTree(plan.nodes)
        let bases = BaseFigures(statements, in: tree)
        let reached = Set(tree.topDown)
        var places: [NodeCode?] = [nil]
        for node in plan.nodes where reached.contains(node.code) { places.append(node.code) }
        var cells: [PlanMoneyCell] = []
        for place in Self.distinct(places) {
            cells += try Self.cells(
                of: place,
                statements: statements[place] ?? [:],
                bases: bases.byPlace[place] ?? []
            )
        }
        self.cells = cells
    }

    /// A place's cell; `nil` where it is neither stated nor computable.
    public func cell(of node: NodeCode?, _ cell: MoneyCell) -> PlanMoneyCell? {
        cells.first { $0.node == node && $0.cell == cell }
    }

    /// What is stated at each place; of two statements of the same the first.
    static func statements(_ plan: Plan) -> [NodeCode?: [MoneyCell: StatedFigure]] {
        var statements: [NodeCode?: [MoneyCell: StatedFigure]] = [:]
        for figure in plan.figures where statements[figure.node]?[figure.cell] == nil {
            statements[figure.node, default: [:]][figure.cell] = figure
        }
        return statements
    }

    private static func distinct(_ places: [NodeCode?]) -> [NodeCode?] {
        var known: Set<NodeCode?> = []
        return places.filter { known.insert($0).inserted }
    }

    private static func cells(
        of node: NodeCode?,
        statements: [MoneyCell: StatedFigure],
        bases: [StatedFigure]
    ) throws(ValueError) -> [PlanMoneyCell] {
        var cells: [PlanMoneyCell] = []
        for cell in MoneyCell.all {
            let parts = parts(of: cell, bases)
            guard !parts.isEmpty || statements[cell] != nil else { continue }
            cells.append(
                PlanMoneyCell(
                    node: node,
                    cell: cell,
                    statement: statements[cell],
                    computed: parts.isEmpty ? nil : try Money.sum(parts.map(\.amount)),
                    parts: parts
                )
            )
        }
        return cells
    }

    /// The bases that make up a cell; none where one of them lies only partly within it.
    ///
    /// Of nothing every part is nothing: a zero that is not split leaves its parts computable.
    static func parts(of cell: MoneyCell, _ bases: [StatedFigure]) -> [StatedFigure] {
        let touching = bases.filter { cell.overlaps($0.cell) }
        let within = touching.filter { cell.contains($0.cell) }
        let others = touching.filter { !cell.contains($0.cell) }
        guard others.allSatisfy({ $0.amount == .zero }) else { return [] }
        return within.sorted { PlanPlace($0.node, $0.cell) < PlanPlace($1.node, $1.cell) }
    }
}
