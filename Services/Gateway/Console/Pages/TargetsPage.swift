import Catalogue
import Contracts
import Values

/// The plan's targets by group, every statement of its own.
enum TargetsPage: Page {
    static let path = "/plans/{plan}/targets"

    struct View {
        let summary: String
        let groups: [Group]
    }

    struct Group {
        let title: String
        let table: TargetTable
    }

    static let template = """
        <p class="lead">{{page.summary}}</p>
        {{#page.groups}}<section><h2 lang="vi">{{title}}</h2>
        {{#.table}}{{>target-table}}{{/.table}}
        </section>
        {{/page.groups}}
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let plan = try visit.plan
        let reply = try await visit.ask(ListPlanTargets.self, .init(planCode: plan))
        let titles = reply.items.map(\.target.group).distinct
        let byGroup = Dictionary(grouping: reply.items, by: \.target.group)
        return PageContent(
            title: visit.words["targets_title"],
            menu: .targets,
            view: View(
                summary: Sentences.targets(
                    reply.statementCount,
                    distinct: reply.distinctCount,
                    numeric: reply.numericCount,
                    unmeasured: reply.items.count - reply.statementCount
                )[visit.language],
                groups: titles.map { title in
                    let table = TargetTable(
                        byGroup[title] ?? [],
                        title: title,
                        of: plan,
                        for: visit
                    )
                    return Group(title: title, table: table)
                }
            )
        )
    }
}
