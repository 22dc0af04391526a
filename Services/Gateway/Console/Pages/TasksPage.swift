import Catalogue
import Contracts
import Values

/// The plan's tasks, with or without a quantity.
enum TasksPage: Page {
    static let path = "/plans/{plan}/tasks"

    struct View {
        let summary: String
        let groups: [Group]
        let allPath: String
        let countedPath: String
        let isCounted: Bool
    }

    struct Group {
        let title: String
        let path: String
        let table: TaskTable
    }

    static let template = """
        <p class="lead">{{page.summary}}</p>
        <p class="choices">
        <a href="{{page.allPath}}"{{^page.isCounted}} aria-current="true"{{/page.isCounted}}>{{t.tasks_all}}</a>
        <a href="{{page.countedPath}}"{{#page.isCounted}} aria-current="true"{{/page.isCounted}}>{{t.tasks_counted}}</a></p>
        {{#page.groups}}<section><h2><a href="{{path}}" lang="vi">{{title}}</a></h2>
        {{#.table}}{{>task-table}}{{/.table}}
        </section>
        {{/page.groups}}
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let plan = try visit.plan
        let isCounted = visit.query["counted"] != nil
        let all = try await visit.ask(ListPlanTasks.self, .init(planCode: plan)).items
        let counted = all.filter { $0.task.quantity != nil }
        let path = Paths.plan(plan, "tasks")
        return PageContent(
            title: visit.words["tasks_title"],
            menu: .tasks,
            view: View(
                summary: Sentences.tasks(all.count, counted: counted.count)[visit.language],
                groups: groups(isCounted ? counted : all, of: plan, in: visit.language),
                allPath: path,
                countedPath: path + "?counted=yes",
                isCounted: isCounted
            )
        )
    }

    /// By node, in the plan's order.
    private static func groups(
        _ tasks: [PlanTaskItem],
        of plan: PlanCode,
        in language: Language
    ) -> [Group] {
        let byNode = Dictionary(grouping: tasks, by: \.task.node)
        return byNode.keys.sorted().map { node in
            let items = byNode[node] ?? []
            let title = items.first.map { "\(node). \($0.nodeTitle)" } ?? node.text
            return Group(
                title: title,
                path: Paths.node(node, of: plan),
                table: TaskTable(items, title: title, in: language)
            )
        }
    }
}
