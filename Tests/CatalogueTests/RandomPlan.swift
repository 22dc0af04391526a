import Catalogue
import SeededRandom
import Testing
import Values

/// A made-up plan whose stated sums are all right: a random tree, amounts at its leaves, and some
/// of the sums that follow from them.
struct RandomPlan {
    struct Key: Hashable {
        let node: NodeCode?
        let cell: MoneyCell
    }

    private(set) var plan: Plan
    /// Where in `plan.figures` the amounts stand that everything else follows from.
    private(set) var bases: [Int] = []
    /// Where the sums stand.
    private(set) var sums: [Int] = []
    private var random: SeededRandom

    init(seed: Int) throws {
        random = SeededRandom(seed: UInt64(seed))
        plan = try PlanFixture.plan("thanh-dong")
        plan.nodes = []
        plan.figures = []
        for project in 1...Int.random(in: 1...6, using: &random) {
            try grow("\(project)", .componentProject)
        }
        let leaves = plan.nodes.filter { leaf in
            !plan.nodes.contains { $0.code.isInside(leaf.code) }
        }
        for leaf in leaves { stateAmounts(of: leaf.code) }
        bases = Array(plan.figures.indices)
        stateSums()
        sums = Array(bases.count..<plan.figures.count)
    }

    // MARK: The tree

    private mutating func grow(_ code: String, _ level: NodeLevel) throws {
        let own = try #require(NodeCode(code))
        plan.nodes.append(
            PlanNode(
                code: own,
                level: level,
                parent: own.parent,
                title: "Mục \(code)",
                status: .funded,
                source: Quotation(words: code, line: 1)
            )
        )
        let below: NodeLevel? =
            switch level {
            case .componentProject: Bool.random(using: &random) ? .subProject : .content
            case .subProject: .content
            case .content: nil
            }
        guard let below else { return }
        for child in 0..<Int.random(in: 0...3, using: &random) {
            try grow("\(code).\(child + 1)", below)
        }
    }

    // MARK: The money

    private mutating func stateAmounts(of node: NodeCode) {
        for nature in CapitalNature.allCases {
            for source in FundingSource.allCases where Int.random(in: 0..<4, using: &random) == 0 {
                let vnd = Int64.random(in: 0...1_000_000_000_000, using: &random)
                state(Key(node: node, cell: MoneyCell(nature, source)), Money(vnd: vnd))
            }
        }
    }

    private mutating func stateSums() {
        var keys: [Key] = []
        var totals: [Key: Int64] = [:]
        for base in plan.figures {
            for key in Self.keys(above: base) {
                if totals[key] == nil { keys.append(key) }
                totals[key, default: 0] += base.amount.vnd
            }
        }
        for key in keys where Bool.random(using: &random) {
            state(key, Money(vnd: totals[key, default: 0]))
        }
    }

    private mutating func state(_ key: Key, _ amount: Money) {
        plan.figures.append(
            StatedFigure(
                node: key.node,
                cell: key.cell,
                amount: amount,
                source: Quotation(words: "\(amount.vnd)", line: plan.figures.count + 1)
            )
        )
    }

    /// Every place whose amount a base is part of, besides its own.
    private static func keys(above base: StatedFigure) -> [Key] {
        var nodes: [NodeCode?] = [nil]
        var node = base.node
        while let code = node {
            nodes.append(code)
            node = code.parent
        }
        let source = base.cell.source
        // Integrated funds are part of no total.
        let sources = source == .integrated ? [source] : [source, nil]
        let keys = nodes.flatMap { node in
            [base.cell.nature, nil].flatMap { nature in
                sources.map { Key(node: node, cell: MoneyCell(nature, $0)) }
            }
        }
        return keys.filter { $0 != Key(node: base.node, cell: base.cell) }
    }

    // MARK: Changes

    /// Another amount at one figure: which sums no longer agree.
    mutating func change(_ index: Int) -> Set<Key> {
        let old = plan.figures[index]
        let more = Int64.random(in: 1...1_000_000, using: &random)
        plan.figures[index].amount = Money(vnd: old.amount.vnd + more)
        guard bases.contains(index) else { return [Key(node: old.node, cell: old.cell)] }
        let stated = sums.map { Key(node: plan.figures[$0].node, cell: plan.figures[$0].cell) }
        return Set(Self.keys(above: old)).intersection(stated)
    }

    mutating func pick(_ indices: [Int]) -> Int? { indices.randomElement(using: &random) }

    mutating func shuffle() {
        plan.nodes.shuffle(using: &random)
        plan.figures.shuffle(using: &random)
    }
}
