import Catalogue
import Contracts
import Values

/// The plan's own words in the order of its lines: where each figure, task, target and duty was read.
enum WordsPage: Page {
    static let path = "/plans/{plan}/words"

    struct View {
        let lines: [LineView]
    }

    struct LineView {
        let number: String
        let id: String
        let quotes: [Quote]
    }

    struct Quote {
        let words: String
        /// What was read there.
        let uses: [Link]
    }

    static let template = """
        <p class="lead">{{t.words_lead}}</p>
        <ol class="lines">
        {{#page.lines}}<li id="{{id}}"><span class="line-number">{{number}}</span>
        <div>{{#.quotes}}<p><q lang="vi">{{words}}</q> {{#.uses}}<a class="tag tag-plain" href="{{path}}">{{text}}</a> {{/.uses}}</p>{{/.quotes}}</div></li>
        {{/page.lines}}</ol>
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let plan = try visit.plan
        async let document = visit.ask(GetPlan.self, .init(planCode: plan))
        async let nodes = visit.ask(ListPlanNodes.self, .init(planCode: plan)).items
        async let money = visit.ask(ListPlanMoney.self, .init(planCode: plan)).items
        async let tasks = visit.ask(ListPlanTasks.self, .init(planCode: plan)).items
        async let targets = visit.ask(ListPlanTargets.self, .init(planCode: plan)).items
        async let rules = visit.ask(ListBeneficiaryRules.self, .init(planCode: plan)).items
        async let duties = visit.ask(ListDuties.self, .init(planCode: plan)).items
        var reading = PlanWords(of: plan, in: visit.words)
        reading.add(nodes: try await nodes)
        reading.add(money: try await money)
        reading.add(tasks: try await tasks)
        reading.add(targets: try await targets)
        reading.add(rules: try await rules)
        reading.add(duties: try await duties)
        reading.add(document: try await document)
        return PageContent(
            title: visit.words["words_title"],
            menu: .documents,
            crumbs: [
                Link(text: visit.words["documents_title"], path: Paths.plan(plan, "documents"))
            ],
            view: View(lines: reading.lines)
        )
    }
}
