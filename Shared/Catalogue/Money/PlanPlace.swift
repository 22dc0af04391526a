import Values

/// A cell of a node or of the whole plan, in the order in which they are shown wherever the order
/// in the plan must not matter: the plan as a whole first, then by code.
struct PlanPlace: Comparable {
    private let numbers: [Int]
    private let rank: Int

    init(_ node: NodeCode?, _ cell: MoneyCell) {
        numbers = node?.numbers ?? []
        rank = cell.rank
    }

    static func < (left: PlanPlace, right: PlanPlace) -> Bool {
        guard left.numbers == right.numbers else {
            return left.numbers.lexicographicallyPrecedes(right.numbers)
        }
        return left.rank < right.rank
    }
}
