import Values

/// Which of a plan's figures its sums are made of.
///
/// A figure is a base where nothing finer states the same money:
/// - No base of a node below overlaps its cell: what is stated below takes the place of what is
///   stated above, even where it is less.
/// - At its own node, figures with nature and source come first, then those with a nature alone,
///   then those with a source alone, then the total; each is a base only if no base found before
///   overlaps it.
/// - A zero takes the place of its own cell and wider ones alone: that a node has no money in all
///   does not say that another's recurrent money is not stated.
///
/// So no money is in two bases. A node stated by nature alone is the base of that nature; what
/// part of it comes from which source cannot be computed, neither there nor above.
struct BaseFigures {
    /// The bases at and below each node; the plan's own place is `nil`.
    private(set) var byPlace: [NodeCode?: [StatedFigure]] = [:]

    init(_ statements: [NodeCode?: [MoneyCell: StatedFigure]], in tree: PlanTree) {
        for code in tree.topDown.reversed() {
            let bases = Self.bases(statements[code], besides: byPlace[code] ?? [])
            byPlace[code] = bases
            byPlace[tree.parents[code], default: []] += bases
        }
        byPlace[nil] = Self.bases(statements[nil], besides: byPlace[nil] ?? [])
    }

    private static func bases(
        _ own: [MoneyCell: StatedFigure]?,
        besides below: [StatedFigure]
    ) -> [StatedFigure] {
        var bases = below
        var taken = Set(below.map(Claim.init))
        for figure in (own ?? [:]).values.sorted(by: { rank($0.cell) < rank($1.cell) })
        where !taken.contains(where: { $0.takesThePlace(of: figure.cell) }) {
            bases.append(figure)
            taken.insert(Claim(figure))
        }
        return bases
    }

    /// What a base says of other cells; a plan has few different ones.
    private struct Claim: Hashable {
        let cell: MoneyCell
        let isZero: Bool

        init(_ figure: StatedFigure) {
            cell = figure.cell
            isZero = figure.amount == .zero
        }

        func takesThePlace(of other: MoneyCell) -> Bool {
            isZero ? other.contains(cell) : other.overlaps(cell)
        }
    }

    private static func rank(_ cell: MoneyCell) -> Int {
        (cell.nature == nil ? 2 : 0) + (cell.source == nil ? 1 : 0)
    }
}
