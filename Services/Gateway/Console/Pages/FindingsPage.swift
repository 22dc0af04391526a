import Catalogue
import Contracts
import Values

/// Rà soát số liệu kế hoạch: where the plan does not agree with itself, or has to be made clear.
enum FindingsPage: Page {
    static let path = "/plans/{plan}/findings"

    struct View {
        let summary: String
        let topics: [Choice]
        let groups: [Group]
        let isEmpty: Bool
        let explained: [Explained]
        let hasExplained: Bool
    }

    struct Choice {
        let text: String
        let path: String
        let isCurrent: Bool
    }

    struct Group {
        let title: String
        let findings: [FindingView]
    }

    /// Money that quantities and costs come to.
    struct Explained {
        let text: String
        let note: String
    }

    static let template = """
        <p class="lead">{{page.summary}}</p>
        <p class="choices">{{#page.topics}}<a href="{{path}}"{{#isCurrent}} aria-current="true"{{/isCurrent}}>{{text}}</a> {{/page.topics}}</p>
        {{#page.isEmpty}}<p class="empty">{{t.no_findings}}</p>{{/page.isEmpty}}
        {{#page.groups}}<section><h2>{{title}}</h2>
        <ol class="cards">{{#.findings}}{{>finding}}{{/.findings}}</ol></section>
        {{/page.groups}}
        {{#page.hasExplained}}<section><h2>{{t.explained}}</h2>
        <ul class="cards">{{#page.explained}}<li class="card"><p>{{text}}</p><p class="hint">{{note}}</p></li>{{/page.explained}}</ul></section>{{/page.hasExplained}}
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let plan = try visit.plan
        let topic = visit.query["topic"].flatMap { PlanFinding.Topic(rawValue: $0) }
        let reply = try await visit.ask(ListPlanFindings.self, .init(planCode: plan, topic: topic))
        let open = reply.items.count { $0.acknowledgement == nil }
        return PageContent(
            title: visit.words["findings_title"],
            menu: .findings,
            view: View(
                summary: Sentences.findings(reply.items.count, open: open)[visit.language],
                topics: choices(topic, of: plan, for: visit),
                groups: groups(reply.items, of: plan, in: visit.language),
                isEmpty: reply.items.isEmpty,
                explained: reply.explained.map { explained in
                    Explained(
                        text: "\(explained.nodeCode): \(explained.arithmetic)",
                        note: visit.words["explained_\(explained.basis.rawValue)"]
                    )
                },
                hasExplained: !reply.explained.isEmpty
            )
        )
    }

    private static func choices(
        _ current: PlanFinding.Topic?,
        of plan: PlanCode,
        for visit: Visit
    ) -> [Choice] {
        let path = Paths.plan(plan, "findings")
        let all = Choice(text: visit.words["all"], path: path, isCurrent: current == nil)
        return [all]
            + PlanFinding.Topic.allCases.map { topic in
                Choice(
                    text: topic.name[visit.language],
                    path: "\(path)?topic=\(topic.rawValue)",
                    isCurrent: topic == current
                )
            }
    }

    private static func groups(
        _ items: [PlanFindingItem],
        of plan: PlanCode,
        in language: Language
    ) -> [Group] {
        PlanFinding.Kind.allCases.compactMap { kind in
            let ofKind = items.filter { $0.kind == kind }
            // What still waits for somebody comes first.
            let found =
                ofKind.filter { $0.acknowledgement == nil }
                + ofKind.filter { $0.acknowledgement != nil }
            guard !found.isEmpty else { return nil }
            return Group(
                title: "\(kind.name[language]) (\(found.count))",
                findings: found.map { FindingView($0, of: plan, in: language) }
            )
        }
    }
}
