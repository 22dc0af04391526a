import AccessControl
import Catalogue
import Contracts
import RPC
import Values
import Vietnamese

/// Who has to do what, and by when: duties on a day, and the reports that are due in a year.
enum DutiesPage: Page {
    static let path = "/plans/{plan}/duties"

    struct View {
        let day: DayFilter
        let duties: [Duty]
        let year: String
        let ended: String?
        let deadlines: [DeadlineView]
        let before: Link
        let after: Link
    }

    struct Duty {
        let name: String
        let role: String
        let node: Link?
        let ended: TagView?
        let decision: String?
        let changePath: String?
        let words: [SourceView]
        let count: String
    }

    static let template = """
        {{#page.day}}{{>day-filter}}{{/page.day}}
        <div class="table-frame" role="region" aria-label="{{t.duties_title}}" tabindex="0">
        <table class="sticky stack"><caption class="hidden">{{t.duties_title}}</caption>
        <thead><tr><th scope="col" class="wide">{{t.organization}}</th><th scope="col">{{t.role}}</th><th scope="col">{{t.duties}}</th></tr></thead>
        <tbody>{{#page.duties}}<tr><th scope="row"><span lang="vi">{{name}}</span>{{#.ended}} {{>tag}}{{/.ended}}{{#.decision}}<p class="hint">{{.}}</p>{{/.decision}}{{#.changePath}}<a href="{{.}}">{{t.change}}</a>{{/.changePath}}</th>
        <td data-label="{{t.role}}">{{role}}{{#.node}} <a href="{{.path}}">{{.text}}</a>{{/.node}}</td>
        <td><details><summary>{{count}}</summary><ul class="quotes">{{#.words}}<li>{{>quote}}</li>{{/.words}}</ul></details></td></tr>
        {{/page.duties}}</tbody></table></div>
        <section id="deadlines"><h2>{{t.deadlines}} {{page.year}}</h2>
        {{#page.ended}}<p class="notice notice-warning">{{.}}</p>{{/page.ended}}
        <p class="choices"><a href="{{page.before.path}}#deadlines">{{page.before.text}}</a> <a href="{{page.after.path}}#deadlines">{{page.after.text}}</a></p>
        <ol class="deadlines">{{#page.deadlines}}{{>deadline}}{{/page.deadlines}}</ol>
        </section>
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let plan = try visit.plan
        let day = TypedDay(visit.query["on"], otherwise: visit.today, in: visit.language)
        let year = visit.query["year"].flatMap { Int($0) }.flatMap { PlanYear($0) }
        guard let year = year ?? PlanYear(visit.today.year) else { throw RPCError.noSuchPage }
        async let duties = visit.ask(ListDuties.self, .init(planCode: plan, on: day.date)).items
        async let ended = PlanUnit.ended(of: plan, for: visit)
        async let deadlines = visit.ask(ListDeadlines.self, .init(planCode: plan, year: year)).items
        return PageContent(
            title: visit.words["duties_title"],
            menu: .duties,
            view: View(
                day: DayFilter(visit.words["duties_on"], day),
                duties: try await duties.map { Duty($0, of: plan, for: visit) },
                year: String(year.year),
                ended: try await ended,
                deadlines: try await deadlines.map { DeadlineView($0, of: plan, for: visit) },
                before: yearLink(year.year - 1, plan, day),
                after: yearLink(year.year + 1, plan, day)
            )
        )
    }

    private static func yearLink(_ year: Int, _ plan: PlanCode, _ day: TypedDay) -> Link {
        let query = "?year=\(year)&on=\(day.date.numeric)"
        return Link(text: String(year), path: Paths.plan(plan, "duties") + query)
    }
}

extension DutiesPage.Duty {
    fileprivate init(_ duty: DutyItem, of plan: PlanCode, for visit: Visit) {
        let language = visit.language
        name = duty.name
        role = duty.role.name[language]
        node = duty.node.map { Link(text: $0.text, path: Paths.node($0, of: plan)) }
        ended =
            duty.isInForce
            ? nil : TagView(.warning, Sentences.ended(duty.organizationValidTo)[language])
        decision = duty.fact.map { Sentences.since($0.validFrom, $0.document)[language] }
        let isOurs = duty.role == .lead && duty.fact != nil && visit.may(.dutyEnter)
        changePath =
            isOurs
            ? duty.node.flatMap { node in
                duty.fact.map {
                    Paths.plan(plan, "enter", MissingKind.leadBody.rawValue, node.text)
                        + "?from=\($0.validFrom)"
                }
            } : nil
        words = duty.duties.map {
            SourceView($0.code.text, $0, in: language)
        }
        count = Sentences.dutyCount(duty.duties.count)[language]
    }
}
