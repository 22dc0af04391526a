import AccessControl
import Catalogue
import Contracts
import RPC
import Values
import Vietnamese

/// One area: its days, its numbers, what it came from and went into, its classes by decision.
enum UnitPage: Page {
    static let path = "/plans/{plan}/units/{unit}"

    struct View {
        let kind: String
        let days: String
        let today: Link?
        let code: String
        let area: String
        let population: String
        let note: String?
        let predecessors: [ChangeView]
        let hasPredecessors: Bool
        let successors: [ChangeView]
        let hasSuccessors: Bool
        let classes: [ClassView]
        let hasClasses: Bool
        let enterClass: String?
    }

    struct ChangeView {
        let name: String
        let path: String
        let date: String
        let part: String
        let document: String
    }

    struct ClassView {
        let name: String
        let days: String
        let document: String
        let changePath: String?
    }

    static let template = """
        <dl class="facts">
        <div><dt>{{t.kind}}</dt><dd>{{page.kind}}</dd></div>
        <div><dt>{{t.valid_days}}</dt><dd>{{page.days}}</dd></div>
        {{#page.today}}<div><dt>{{t.unit_today}}</dt><dd><a href="{{.path}}" lang="vi">{{.text}}</a></dd></div>{{/page.today}}
        <div><dt>{{t.unit_code}}</dt><dd>{{page.code}}</dd></div>
        <div><dt>{{t.area_km2}}</dt><dd>{{page.area}}</dd></div>
        <div><dt>{{t.population}}</dt><dd>{{page.population}}</dd></div>
        {{#page.note}}<div><dt>{{t.remark}}</dt><dd>{{.}}</dd></div>{{/page.note}}
        </dl>
        {{#page.hasPredecessors}}<section><h2>{{t.predecessors}}</h2>
        <ul class="cards">{{#page.predecessors}}{{>unit-change}}{{/page.predecessors}}</ul></section>{{/page.hasPredecessors}}
        {{#page.hasSuccessors}}<section><h2>{{t.successors}}</h2>
        <ul class="cards">{{#page.successors}}{{>unit-change}}{{/page.successors}}</ul></section>{{/page.hasSuccessors}}
        <section><h2>{{t.area_class}}</h2>
        {{^page.hasClasses}}<p class="empty">{{t.none_yet}}</p>{{/page.hasClasses}}
        {{#page.hasClasses}}<ul class="cards">{{#page.classes}}<li class="card"><p><b>{{name}}</b>, {{days}}</p><p class="hint">{{document}}</p>{{#.changePath}}<p><a href="{{.}}">{{t.change}}</a></p>{{/.changePath}}</li>{{/page.classes}}</ul>{{/page.hasClasses}}
        {{#page.enterClass}}<p><a class="button" href="{{.}}">{{t.enter_decision}}</a></p>{{/page.enterClass}}
        </section>
        """

    static let changeTemplate = """
        <li class="card"><p><b><a href="{{path}}">{{name}}</a></b> ({{part}}), {{date}}</p><p class="hint">{{document}}</p></li>
        """

    static func content(for visit: Visit) async throws -> PageContent<View> {
        let plan = try visit.plan
        let code: UnitCode = try visit.parameter("unit")
        let found = try await visit.ask(ListUnits.self, .init(code: code)).items
        guard let item = found.first else { throw RPCError.noSuchPage }
        return PageContent(
            title: item.area.name,
            isTitleFromPlan: true,
            menu: .units,
            crumbs: [Link(text: visit.words["nav_units"], path: Paths.plan(plan, "units"))],
            view: View(
                item,
                today: try await today(item, of: plan, for: visit),
                of: plan,
                for: visit
            )
        )
    }
}

extension UnitPage {
    /// More changes than any area has gone through.
    private static let mostChanges = 8

    /// What an area that is no more has become; nothing while it is.
    private static func today(
        _ item: AreaItem,
        of plan: PlanCode,
        for visit: Visit
    ) async throws -> Link? {
        guard let end = item.area.validTo, end < visit.today else { return nil }
        var last: AreaChange?
        var next = successor(of: item)
        for _ in 0..<mostChanges {
            guard let change = next, change.date <= visit.today else { break }
            last = change
            next = try await visit.ask(ListUnits.self, .init(code: change.code)).items.first
                .flatMap(successor)
        }
        return last.map { change in
            Link(
                text: Sentences.unitToday(change)[visit.language],
                path: Paths.unit(change.code, of: plan)
            )
        }
    }
}

extension UnitPage {
    /// Where all of it went, rather than where a part did.
    private static func successor(of item: AreaItem) -> AreaChange? {
        item.successors.first { $0.part == .whole } ?? item.successors.first
    }
}

extension UnitPage.View {
    fileprivate init(_ item: AreaItem, today: Link?, of plan: PlanCode, for visit: Visit) {
        let (area, language) = (item.area, visit.language)
        let enter = Paths.plan(plan, "enter", MissingKind.areaClass.rawValue, area.code.text)
        let canEnter = visit.may(.areaClassEnter, in: area.code) && area.kind.isCommuneLevel
        kind = area.kind.name[language]
        self.today = today
        days = Sentences.days(area.validFrom, area.validTo)[language]
        code = (area.officialCodes ?? []).map(\.code).joined(separator: ", ")
        self.area = area.areaKM2.map { $0.printed(in: nil)[language] } ?? "–"
        population = area.population.map { Sentences.people($0)[language] } ?? "–"
        note = area.note
        predecessors = item.predecessors.map { UnitPage.ChangeView($0, of: plan, in: language) }
        hasPredecessors = !item.predecessors.isEmpty
        successors = item.successors.map { UnitPage.ChangeView($0, of: plan, in: language) }
        hasSuccessors = !item.successors.isEmpty
        classes = item.classes.map { fact in
            UnitPage.ClassView(
                name: fact.name.name[language],
                days: Sentences.days(fact.validFrom, fact.validTo)[language],
                document: Sentences.document(fact.document)[language],
                changePath: canEnter && fact.version != nil
                    ? "\(enter)?from=\(fact.validFrom)" : nil
            )
        }
        hasClasses = !item.classes.isEmpty
        enterClass = canEnter ? enter : nil
    }
}

extension UnitPage.ChangeView {
    fileprivate init(_ change: AreaChange, of plan: PlanCode, in language: Language) {
        name = change.name
        path = Paths.unit(change.code, of: plan)
        date = change.date.numeric
        part = change.part.name[language]
        document = [change.documentName, change.documentNumber].compactMap { $0 }
            .joined(separator: ", ")
    }
}
