import AccessControl
import Catalogue
import Contracts
import RPC
import Values
import Vietnamese

/// Việc cần làm: three figures, what is to be done by whoever looks, and what is due.
enum TodayPage: Page {
    static let path = "/plans/{plan}"

    struct View {
        let figures: [Figure]
        let todo: [Todo]
        let hasTodo: Bool
        let late: [DeadlineView]
        let hasLate: Bool
        let next: [DeadlineView]
        let hasNext: Bool
        let ended: String?
        let faults: [Fault]
        let deadlinesPath: String
    }

    struct Figure {
        let label: String
        let value: String
        let note: String
        let path: String
    }

    /// Things to be done of one kind.
    struct Todo {
        let text: String
        let path: String
    }

    struct Fault {
        let text: String
    }

    static let template = """
        {{#page.faults}}<p class="notice notice-error">{{text}}</p>{{/page.faults}}
        <ul class="figures">{{#page.figures}}<li><a href="{{path}}"><span class="figure-label">{{label}}</span>
        <span class="figure-value">{{value}}</span> <span class="figure-note">{{note}}</span></a></li>{{/page.figures}}</ul>
        <section><h2>{{t.todo}}</h2>
        {{^page.hasTodo}}<p class="empty">{{t.nothing_to_do}}</p>{{/page.hasTodo}}
        {{#page.hasTodo}}<ul class="todo">{{#page.todo}}<li><a href="{{path}}">{{text}}</a></li>{{/page.todo}}</ul>{{/page.hasTodo}}
        </section>
        {{#page.hasNext}}<section><h2>{{t.next_deadlines}}</h2>
        {{#page.ended}}<p class="notice notice-warning">{{.}}</p>{{/page.ended}}<ol class="deadlines">{{#page.next}}{{>deadline}}{{/page.next}}</ol></section>{{/page.hasNext}}
        {{#page.hasLate}}<section><h2>{{t.past_deadlines}}</h2><p class="hint">{{t.past_deadlines_text}}</p><ol class="deadlines">{{#page.late}}{{>deadline}}{{/page.late}}</ol></section>{{/page.hasLate}}
        <p><a href="{{page.deadlinesPath}}">{{t.all_deadlines}}</a></p>
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let plan = try visit.plan
        async let findings = visit.attempt(ListPlanFindings.self, .init(planCode: plan))
        async let missing = visit.attempt(ListMissingFacts.self, .init(planCode: plan))
        async let money = visit.attempt(ListPlanMoney.self, .init(planCode: plan))
        async let plans = visit.attempt(ListPlans.self, Empty())
        async let ended = PlanUnit.ended(of: plan, for: visit)
        async let deadlines = TodayDeadlines(of: plan, for: visit)
        async let waiting = WaitingList(for: visit)
        let reading = TodayReading(
            plan: plan,
            visit: visit,
            findings: try await findings,
            missing: try await missing,
            money: try await money,
            version: try await plans.value?.items.first { $0.planCode == plan }?.versionKind
        )
        let (due, asked) = (try await deadlines, try await waiting)
        let todo = asked.items.map { Todo(text: $0.text, path: $0.path) } + reading.todo
        return PageContent(
            title: visit.words["today_title"],
            menu: .today,
            view: View(
                figures: reading.figures,
                todo: todo,
                hasTodo: !todo.isEmpty,
                late: due.late,
                hasLate: !due.late.isEmpty,
                next: due.next,
                hasNext: !due.next.isEmpty,
                ended: try await ended,
                faults: (reading.faults + due.faults + asked.faults).distinct.map {
                    Fault(text: $0)
                },
                deadlinesPath: Paths.plan(plan, "duties") + "#deadlines"
            )
        )
    }
}

/// What the services say of the day's work.
private struct TodayReading {
    let plan: PlanCode
    let visit: Visit
    let findings: Part<ListPlanFindings.Reply>
    let missing: Part<ListMissingFacts.Reply>
    let money: Part<ListPlanMoney.Reply>
    /// What is proposed is not called decided.
    let version: PlanVersion.Kind?

    var faults: [String] { [findings.fault, missing.fault, money.fault].compactMap { $0 } }

    private var open: [PlanFindingItem] {
        (findings.value?.items ?? []).filter { $0.acknowledgement == nil }
    }

    var figures: [TodayPage.Figure] {
        let (words, language) = (visit.words, visit.language)
        let total = money.value.flatMap { reply in
            MoneyFigures(reply.items, of: plan, in: language).value(nil)
        }
        return [
            TodayPage.Figure(
                label: words[version == .proposed ? "figure_money_proposed" : "figure_money"],
                value: total.map { $0.inMillions[language] } ?? "–",
                note: language == .vi ? total?.inWords() ?? "" : "",
                path: Paths.plan(plan, "money")
            ),
            TodayPage.Figure(
                label: words["figure_findings"],
                value: findings.value == nil ? "–" : String(open.count),
                note: findings.value.map { Sentences.ofAll($0.items.count)[language] } ?? "",
                path: Paths.plan(plan, "findings")
            ),
            TodayPage.Figure(
                label: words["figure_missing"],
                value: missing.value.map { String($0.items.count) } ?? "–",
                note: words["figure_missing_note"],
                path: Paths.plan(plan, "missing")
            ),
        ]
    }

    /// By what whoever looks may do.
    var todo: [TodayPage.Todo] {
        let language = visit.language
        var todo: [TodayPage.Todo] = []
        if visit.may(.findingAcknowledge), !open.isEmpty {
            let text = Sentences.toAcknowledge(open.count)[language]
            todo.append(.init(text: text, path: Paths.plan(plan, "findings")))
        }
        let items = (missing.value?.items ?? []).filter { item in
            item.method.map { visit.may(call: $0) } ?? false
        }
        todo += MissingKind.allCases.compactMap { kind in
            let count = items.count { $0.kind == kind }
            guard count > 0 else { return nil }
            let text = Sentences.toEnter(kind.name, count)[language]
            return .init(text: text, path: Paths.plan(plan, "missing"))
        }
        return todo
    }
}

/// The deadlines around today.
private struct TodayDeadlines: Sendable {
    let late: [DeadlineView]
    let next: [DeadlineView]
    let faults: [String]

    /// So many of those to come, and so many days of those that have passed.
    private static let mostNext = 3
    private static let lateDays = 31

    init(of plan: PlanCode, for visit: Visit) async throws {
        var parts: [Part<ListDeadlines.Reply>] = []
        for year in [visit.today.year - 1, visit.today.year, visit.today.year + 1] {
            guard let year = PlanYear(year) else { continue }
            parts.append(
                try await visit.attempt(ListDeadlines.self, .init(planCode: plan, year: year))
            )
        }
        let today = visit.today
        let items = parts.flatMap { $0.value?.items ?? [] }.sorted { $0.due < $1.due }
        let passed = items.filter {
            $0.due < today && today.daysSince1970 - $0.due.daysSince1970 <= Self.lateDays
        }
        late = passed.map { DeadlineView($0, of: plan, for: visit) }
        next = items.filter { $0.due >= today }.prefix(Self.mostNext)
            .map { DeadlineView($0, of: plan, for: visit) }
        faults = parts.compactMap(\.fault)
    }
}
