import Values

/// A plan as it is checked: each section in the order of the plan's text, and what hangs together
/// looked up once.
///
/// It does not matter in which order the plan's file has things.
struct PlanUnderCheck {
    let plan: Plan
    let money: PlanMoney
    let tree: PlanTree
    /// What the plan's sums are made of, by place.
    let bases: [StatedFigure]
    /// Those at and below each node; `nil` for all.
    let basesBelow: [NodeCode?: [StatedFigure]]
    /// By code; one for each.
    let nodes: [PlanNode]
    let objectives: [Objective]
    let tasks: [PlanTask]
    let targets: [Target]
    let rules: [BeneficiaryRule]
    /// The tasks at and below each node; `nil` for all.
    let tasksBelow: [NodeCode?: [PlanTask]]
    private let cells: [Key: PlanMoneyCell]
    private let nodesByCode: [NodeCode: PlanNode]
    private let names: [CatalogueCode: String]

    private struct Key: Hashable {
        let node: NodeCode?
        let cell: MoneyCell
    }

    init(_ plan: Plan) throws {
        let money = try PlanMoney(plan)
        let tree = PlanTree(plan.nodes)
        self.plan = plan
        self.money = money
        self.tree = tree
        basesBelow = BaseFigures(PlanMoney.statements(plan), in: tree).byPlace
        bases = basesBelow[nil, default: []]
            .sorted { PlanPlace($0.node, $0.cell) < PlanPlace($1.node, $1.cell) }
        cells = Dictionary(
            money.cells.map { (Key(node: $0.node, cell: $0.cell), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        nodesByCode = Dictionary(
            plan.nodes.map { ($0.code, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        nodes = nodesByCode.values.sorted { $0.code < $1.code }
        objectives = plan.content.objectives.inPlanOrder(\.code)
        tasks = plan.content.tasks.inPlanOrder(\.code)
        targets = plan.content.targets.inPlanOrder(\.code)
        rules = plan.content.rules.inPlanOrder(\.code)
        names = Dictionary(plan.content.aims.map { ($0.code, $0.name) }) { first, _ in first }
        tasksBelow = tasks.reduce(into: [:]) { below, task in
            for place in tree.path(of: task.node) { below[place, default: []].append(task) }
        }
    }

    func cell(_ node: NodeCode?, _ cell: MoneyCell) -> PlanMoneyCell? {
        cells[Key(node: node, cell: cell)]
    }

    func node(_ code: NodeCode) -> PlanNode? { nodesByCode[code] }

    /// As the plan names it.
    func name(of aim: CatalogueCode) -> String { names[aim] ?? aim.text }
}

extension PlanTree {
    /// A node, all that it is inside of, and the plan as a whole.
    func path(of node: NodeCode) -> [NodeCode?] {
        var path: [NodeCode?] = [node]
        var seen: Set<NodeCode> = [node]
        var next = parents[node]
        while let parent = next, seen.insert(parent).inserted {
            path.append(parent)
            next = parents[parent]
        }
        return path + [nil]
    }

    /// The same of the plan's own place, which is `nil`.
    func path(to place: NodeCode?) -> [NodeCode?] { place.map(path(of:)) ?? [nil] }
}

extension Sequence where Element: Quoted {
    /// By line, then by code.
    func inPlanOrder(_ code: (Element) -> ItemCode) -> [Element] {
        sorted {
            ($0.line, code($0).text, $0.words) < ($1.line, code($1).text, $1.words)
        }
    }
}
