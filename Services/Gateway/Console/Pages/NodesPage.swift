import AccessControl
import Catalogue
import Contracts
import RPC
import Values

/// The plan as a tree: component projects, sub-projects and contents with what belongs to each.
enum NodesPage: Page {
    static let path = "/plans/{plan}/nodes"

    struct View {
        /// What could not be asked just now.
        let faults: [Fault]
        let day: DayFilter
        let natures: [Nature]
        let rows: [Row]
        let unitsPath: String
    }

    struct Fault {
        let text: String
    }

    struct Nature {
        let text: String
    }

    struct Row {
        let code: String
        let title: String
        /// Absent where it is not the plan's own.
        let titleLanguage: String?
        let path: String
        let level: Int
        let levelName: String
        let status: TagView?
        let amounts: [AmountView]
        let tasks: Count
        let targets: Count
        let lead: String?
        let enterLead: String?
    }

    /// Of what belongs to a node itself; nothing is printed for none.
    struct Count {
        let label: String
        let text: String
        let path: String?
    }

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let plan = try visit.plan
        let day = TypedDay(visit.query["on"], otherwise: visit.today, in: visit.language)
        async let nodes = visit.ask(ListPlanNodes.self, .init(planCode: plan, on: day.date)).items
        async let money = visit.ask(ListPlanMoney.self, .init(planCode: plan)).items
        async let tasks = visit.attempt(ListPlanTasks.self, .init(planCode: plan))
        async let targets = visit.attempt(ListPlanTargets.self, .init(planCode: plan))
        async let duties = visit.attempt(ListDuties.self, .init(planCode: plan, on: day.date))
        let figures = MoneyFigures(try await money, of: plan, in: visit.language)
        let rows = NodeRows(
            money: figures,
            tasks: try await tasks,
            targets: try await targets,
            duties: try await duties,
            mayEnter: visit.may(.dutyEnter)
        )
        return PageContent(
            title: visit.words["nodes_title"],
            menu: .nodes,
            view: View(
                faults: rows.faults.map { Fault(text: $0) },
                day: DayFilter(visit.words["nodes_on"], day),
                natures: rows.natures.map { Nature(text: $0.name[visit.language]) },
                rows: [rows.whole(visit.words["whole_plan"])] + (try await nodes).map(rows.row),
                unitsPath: Paths.plan(plan, "units")
            )
        )
    }
}

/// Makes the rows of the tree.
private struct NodeRows {
    let money: MoneyFigures
    private let duties: [DutyItem]?
    private let mayEnter: Bool
    /// By node; absent where they could not be asked.
    private let tasks: [NodeCode: Int]?
    private let targets: [NodeCode?: Int]?
    let faults: [String]

    init(
        money: MoneyFigures,
        tasks: Part<ListPlanTasks.Reply>,
        targets: Part<ListPlanTargets.Reply>,
        duties: Part<ListDuties.Reply>,
        mayEnter: Bool
    ) {
        self.money = money
        self.mayEnter = mayEnter
        self.duties = duties.value?.items
        self.tasks = tasks.value.map { reply in
            Dictionary(grouping: reply.items, by: \.task.node).mapValues(\.count)
        }
        // As the page of targets counts them: what can be reached.
        self.targets = targets.value.map { reply in
            let reachable = reply.items.filter { $0.target.kind != .unmeasured }
            return Dictionary(grouping: reachable, by: \.target.node).mapValues(\.count)
        }
        faults = [tasks.fault, targets.fault, duties.fault].compactMap { $0 }.distinct
    }

    var natures: [CapitalNature] { CapitalNature.allCases.filter { money.has(nature: $0) } }

    func whole(_ name: String) -> NodesPage.Row {
        NodesPage.Row(
            code: "",
            title: name,
            titleLanguage: nil,
            path: Paths.plan(money.plan),
            level: 0,
            levelName: "",
            status: nil,
            amounts: amounts(of: nil),
            tasks: all("tasks", tasks?.values.reduce(0, +)),
            targets: all("targets", targets?.values.reduce(0, +)),
            lead: nil,
            enterLead: nil
        )
    }

    func row(_ node: PlanNodeItem) -> NodesPage.Row {
        let lead = duties?.first { $0.role == .lead && $0.node == node.code && $0.isInForce }
        let isLed = node.level != .content && node.status == .funded
        let enter = Paths.plan(money.plan, "enter", MissingKind.leadBody.rawValue, node.code.text)
        return NodesPage.Row(
            code: node.code.text,
            title: node.title,
            titleLanguage: Language.vi.rawValue,
            path: Paths.node(node.code, of: money.plan),
            level: node.code.numbers.count,
            levelName: node.level.name[money.language],
            status: node.statusTag(in: money.language),
            amounts: amounts(of: node.code),
            tasks: count(tasks?[node.code], node.code, "tasks"),
            targets: count(targets?[node.code], node.code, "targets"),
            lead: lead?.name,
            enterLead: duties != nil && lead == nil && isLed && mayEnter ? enter : nil
        )
    }

    private func amounts(of node: NodeCode?) -> [AmountView] {
        natures.map { money.amount(node, $0, nil) } + [money.amount(node, nil, nil)]
    }

    private func all(_ page: String, _ count: Int?) -> NodesPage.Count {
        let label = Words(language: money.language)[page]
        return .init(
            label: label,
            text: count.map(String.init) ?? "–",
            path: Paths.plan(money.plan, page)
        )
    }

    private func count(_ count: Int?, _ node: NodeCode, _ page: String) -> NodesPage.Count {
        let label = Words(language: money.language)[page]
        guard let count else { return .init(label: label, text: "–", path: nil) }
        return .init(
            label: label,
            text: String(count),
            path: Paths.node(node, of: money.plan) + "#\(page)"
        )
    }
}
