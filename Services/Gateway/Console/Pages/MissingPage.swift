import AccessControl
import Contracts
import Values

/// What the plan does not say and has to be known, and where it is entered.
enum MissingPage: Page {
    static let path = "/plans/{plan}/missing"

    struct View {
        let summary: String
        let groups: [Group]
        let isEmpty: Bool
    }

    struct Group {
        let title: String
        let items: [Item]
    }

    struct Item {
        let text: String
        let path: String?
    }

    static let template = """
        <p class="lead">{{page.summary}}</p>
        {{#page.isEmpty}}<p class="empty">{{t.nothing_missing}}</p>{{/page.isEmpty}}
        {{#page.groups}}<section><h2>{{title}}</h2>
        <ul class="todo">{{#.items}}<li><span>{{.text}}</span> {{#.path}}<a class="button" href="{{.}}">{{t.enter}}<span class="hidden">: {{text}}</span></a>{{/.path}}{{^.path}}<span class="hint">{{t.by_file}}</span>{{/.path}}</li>
        {{/.items}}</ul></section>
        {{/page.groups}}
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let plan = try visit.plan
        let items = try await visit.ask(ListMissingFacts.self, .init(planCode: plan)).items
        let groups = MissingKind.allCases.compactMap { kind in
            group(kind, items.filter { $0.kind == kind }, of: plan, for: visit)
        }
        return PageContent(
            title: visit.words["missing_title"],
            menu: .missing,
            view: View(
                summary: Sentences.missing(items.count)[visit.language],
                groups: groups,
                isEmpty: items.isEmpty
            )
        )
    }

    private static func group(
        _ kind: MissingKind,
        _ items: [MissingFact],
        of plan: PlanCode,
        for visit: Visit
    ) -> Group? {
        guard !items.isEmpty else { return nil }
        return Group(
            title: "\(kind.name[visit.language]) (\(items.count))",
            items: items.map { item in
                let canEnter = item.method.map { visit.may(call: $0) } ?? false
                return Item(
                    text: item.text,
                    path: canEnter
                        ? Paths.plan(plan, "enter", kind.rawValue, item.subject) + "?back=missing"
                        : nil
                )
            }
        )
    }
}
