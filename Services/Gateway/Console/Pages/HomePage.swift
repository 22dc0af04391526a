import Contracts
import RPC

/// The address without a plan: the plans that there are.
enum HomePage: Page {
    static let path = "/"

    struct View {
        let plans: [Plan]
        let isEmpty: Bool
        let waiting: [WaitingList.Item]
        let hasWaiting: Bool
        let faults: [Fault]
    }

    struct Fault {
        let text: String
    }

    struct Plan {
        let title: String
        let issuer: String
        let path: String
    }

    static let template = """
        {{#page.faults}}<p class="notice notice-error">{{text}}</p>{{/page.faults}}
        {{#page.hasWaiting}}<section><h2>{{t.waiting}}</h2><ul class="todo">{{#page.waiting}}<li><a href="{{path}}">{{text}}</a></li>{{/page.waiting}}</ul></section>{{/page.hasWaiting}}
        {{#page.isEmpty}}<p class="empty">{{t.no_plans}}</p>{{/page.isEmpty}}
        <ul class="cards">
        {{#page.plans}}<li class="card"><h2><a href="{{path}}" lang="vi">{{title}}</a></h2><p lang="vi">{{issuer}}</p></li>
        {{/page.plans}}</ul>
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        async let waiting = WaitingList(for: visit)
        // Who may see no plan yet is not kept from the rest.
        let plans = try await visit.attempt(ListPlans.self, Empty()).value?.items ?? []
        let views = plans.map { plan in
            Plan(
                title: plan.title,
                issuer: "\(plan.issuer), \(plan.fromYear)-\(plan.toYear)",
                path: Paths.plan(plan.planCode)
            )
        }
        return PageContent(
            title: visit.words["home_title"],
            view: View(
                plans: views,
                isEmpty: views.isEmpty,
                waiting: try await waiting.items,
                hasWaiting: try await !waiting.items.isEmpty,
                faults: try await waiting.faults.map { Fault(text: $0) }
            )
        )
    }
}
