import AccessControl
import Catalogue
import Contracts
import RPC
import Values

/// One node: what it is for, its money, tasks, targets, who it supports, who leads it.
///
/// What a service cannot give just now is said in its place; the rest is shown.
enum NodePage: Page {
    static let path = "/plans/{plan}/nodes/{node}"

    struct View {
        let level: String
        let status: StatusView
        let words: SourceView
        let children: [Link]
        let hasChildren: Bool
        let objectives: [SourceView]
        let hasObjectives: Bool
        let money: NodeMoney
        let tasks: TaskTable?
        let tasksFault: String?
        let targets: TargetTable?
        let targetsFault: String?
        let rules: [RuleView]
        let hasRules: Bool
        let leads: [LeadView]
        let enterLead: String?
        /// Whether nobody leads it; unknown while that cannot be asked.
        let isUnled: Bool
        let faults: [NodesPage.Fault]
    }

    struct StatusView {
        let tag: TagView
        /// The plan's own, or the later decision.
        let words: SourceView?
        let decision: String?
        let enterPath: String?
    }

    struct LeadView {
        let name: String
        let note: String
    }

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let reading = try await NodeReading(visit)
        let node = reading.node
        return PageContent(
            title: "\(node.code). \(node.title)",
            isTitleFromPlan: true,
            menu: .nodes,
            crumbs: reading.crumbs,
            view: reading.view
        )
    }
}

/// What the services say of one node.
private struct NodeReading {
    let visit: Visit
    let plan: PlanCode
    let node: PlanNodeItem
    let nodes: [PlanNodeItem]
    let money: [PlanMoneyFigure]
    let document: Part<GetPlan.Reply>
    let tasks: Part<ListPlanTasks.Reply>
    let targets: Part<ListPlanTargets.Reply>
    let rules: Part<ListBeneficiaryRules.Reply>
    let duties: Part<ListDuties.Reply>
    let bodies: Part<ListOrganizations.Reply>

    init(_ visit: Visit) async throws {
        let plan = try visit.plan
        let code: NodeCode = try visit.parameter("node")
        async let nodes = visit.ask(ListPlanNodes.self, .init(planCode: plan)).items
        async let money = visit.ask(ListPlanMoney.self, .init(planCode: plan)).items
        async let document = visit.attempt(GetPlan.self, .init(planCode: plan))
        async let tasks = visit.attempt(ListPlanTasks.self, .init(planCode: plan, node: code))
        async let targets = visit.attempt(ListPlanTargets.self, .init(planCode: plan, node: code))
        async let rules = visit.attempt(
            ListBeneficiaryRules.self,
            .init(planCode: plan, node: code)
        )
        async let duties = visit.attempt(ListDuties.self, .init(planCode: plan))
        async let bodies = visit.attempt(ListOrganizations.self, .init())
        self.visit = visit
        self.plan = plan
        self.nodes = try await nodes
        guard let node = self.nodes.first(where: { $0.code == code }) else {
            throw RPCError.noSuchPage
        }
        self.node = node
        self.money = try await money
        self.document = try await document
        self.tasks = try await tasks
        self.targets = try await targets
        self.rules = try await rules
        self.duties = try await duties
        self.bodies = try await bodies
    }

    private var language: Language { visit.language }

    var crumbs: [Link] {
        let above = nodes.filter { node.code.isInside($0.code) }
        return [Link(text: visit.words["nodes_title"], path: Paths.plan(plan, "nodes"))]
            + above.map { Link(text: $0.code.text, path: Paths.node($0.code, of: plan)) }
    }

    var view: NodePage.View {
        let children = nodes.filter { $0.parent == node.code }.map {
            Link(text: "\($0.code). \($0.title)", path: Paths.node($0.code, of: plan))
        }
        let objectives = (document.value?.objectives ?? []).filter { $0.node == node.code }.map {
            SourceView("", $0, in: language)
        }
        let (tasks, targets) = (tasks.value?.items ?? [], targets.value?.items ?? [])
        let rules = (self.rules.value?.items ?? []).map { RuleView($0, in: language) }
        let leads = leadViews
        return NodePage.View(
            level: node.level.name[language],
            status: status,
            words: SourceView(
                visit.words["in_the_plan"],
                words: node.words,
                line: node.line,
                in: language
            ),
            children: children,
            hasChildren: !children.isEmpty,
            objectives: objectives,
            hasObjectives: !objectives.isEmpty,
            money: NodeMoney(node.code, MoneyFigures(money, of: plan, in: language)),
            tasks: tasks.isEmpty
                ? nil : TaskTable(tasks, title: visit.words["tasks"], in: language),
            tasksFault: self.tasks.fault,
            targets: targets.isEmpty
                ? nil
                : TargetTable(targets, title: visit.words["targets"], of: plan, for: visit),
            targetsFault: self.targets.fault,
            rules: rules,
            hasRules: !rules.isEmpty,
            leads: leads,
            enterLead: visit.may(.dutyEnter, about: node.code) ? enter(.leadBody) : nil,
            isUnled: leads.isEmpty && duties.value != nil,
            faults: [document.fault, self.rules.fault, duties.fault, bodies.fault]
                .compactMap { $0 }.distinct.map { NodesPage.Fault(text: $0) }
        )
    }

    private var status: NodePage.StatusView {
        let words = node.statusWords.flatMap { words in
            node.statusLine.map {
                SourceView(visit.words["in_the_plan"], words: words, line: $0, in: language)
            }
        }
        return NodePage.StatusView(
            tag: TagView(node.status == .funded ? .good : .plain, node.status.name[language]),
            words: node.statusFact == nil ? words : nil,
            decision: node.statusFact.map { Sentences.since($0.validFrom, $0.document)[language] },
            enterPath: visit.may(.nodeStatusEnter, about: node.code) ? enter(.nodeStatus) : nil
        )
    }

    /// Whoever leads it by the plan, and by decisions, whatever days they hold for.
    private var leadViews: [NodePage.LeadView] {
        let reply = duties.value
        let named = (reply?.items ?? []).filter {
            $0.role == .lead && $0.node == node.code && $0.fact == nil
        }
        let decided = (reply?.decisions ?? []).filter {
            $0.value.role == .lead && $0.value.node == node.code
        }
        return named.map { NodePage.LeadView(name: $0.name, note: "") }
            + decided.map { fact in
                let code = fact.value.organization
                return NodePage.LeadView(
                    name: organizations[code] ?? code.text,
                    note: Sentences.holding(fact.validFrom, fact.validTo, fact.document)[language]
                )
            }
    }

    private var organizations: [CatalogueCode: String] {
        let pairs = (bodies.value?.items ?? []).map { ($0.organization.code, $0.organization.name) }
        return Dictionary(pairs) { first, _ in first }
    }

    private func enter(_ kind: EntryKind) -> String {
        Paths.plan(plan, "enter", kind.rawValue, node.code.text)
    }
}
