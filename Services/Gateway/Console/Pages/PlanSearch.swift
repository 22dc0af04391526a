import Catalogue
import Contracts
import RPC
import Values
import Vietnamese

/// Looks for words in everything that the services say of a plan.
struct PlanSearch {
    /// What was found, by kind.
    let groups: [SearchPage.Group]
    let count: Int
    /// What could not be asked just now.
    let faults: [String]

    /// So many of a kind are shown.
    private static let most = 20

    init(_ query: Vietnamese.SearchQuery, for visit: Visit) async throws {
        let plan = try visit.plan
        let typed = visit.query["q"] ?? ""
        let asked = query.words.joined(separator: " ")
        async let nodes = visit.attempt(ListPlanNodes.self, .init(planCode: plan))
        async let tasks = visit.attempt(ListPlanTasks.self, .init(planCode: plan))
        async let targets = visit.attempt(ListPlanTargets.self, .init(planCode: plan))
        async let units = visit.attempt(ListUnits.self, .init(q: asked, pageSize: 200))
        async let duties = visit.attempt(ListDuties.self, .init(planCode: plan))
        async let findings = visit.attempt(ListPlanFindings.self, .init(planCode: plan))
        async let rules = visit.attempt(ListBeneficiaryRules.self, .init(planCode: plan))
        async let money = visit.attempt(ListPlanMoney.self, .init(planCode: plan))
        async let document = visit.attempt(GetPlan.self, .init(planCode: plan))
        let hits = SearchHits(plan: plan, query: query, language: visit.language)
        let (words, parts) = (visit.words, try await document)
        let all: [(String, [Link])] = [
            (words["nav_nodes"], hits.nodes(try await nodes.value)),
            (words["search_money"], hits.money(try await money.value, typed)),
            (words["tasks"], hits.tasks(try await tasks.value)),
            (words["targets"], hits.targets(try await targets.value)),
            (words["nav_units"], hits.units(try await units.value)),
            (words["nav_duties"], hits.duties(try await duties.value)),
            (words["rules"], hits.rules(try await rules.value)),
            (words["findings_title"], hits.findings(try await findings.value)),
            (words["nav_documents"], hits.document(parts.value)),
        ]
        count = all.reduce(0) { $0 + $1.1.count }
        groups = all.filter { !$0.1.isEmpty }.map { Self.group($0.0, $0.1, visit.language) }
        faults =
            [
                try await nodes.fault, try await tasks.fault, try await targets.fault,
                try await units.fault, try await duties.fault, try await rules.fault,
                try await findings.fault, try await money.fault, parts.fault,
            ].compactMap { $0 }.distinct
    }

    private static func group(
        _ title: String,
        _ hits: [Link],
        _ language: Language
    ) -> SearchPage.Group {
        SearchPage.Group(
            title: "\(title) (\(hits.count))",
            hits: Array(hits.prefix(most)),
            more: hits.count > most ? Sentences.more(hits.count - most)[language] : nil
        )
    }
}

/// What of each kind has the words.
private struct SearchHits {
    let plan: PlanCode
    let query: Vietnamese.SearchQuery
    let language: Language

    func nodes(_ reply: ListPlanNodes.Reply?) -> [Link] {
        matching(reply?.items) { "\($0.code) \($0.title)" }.map {
            Link(text: "\($0.code). \($0.title)", path: Paths.node($0.code, of: plan))
        }
    }

    /// An amount as it is printed, in triệu đồng.
    func money(_ reply: ListPlanMoney.Reply?, _ typed: String) -> [Link] {
        let amount = typed.split(separator: " ").first.map(String.init) ?? ""
        return (reply?.items ?? []).filter { figure in
            [figure.stated, figure.computed].contains { $0?.millions(in: language) == amount }
        }.map { figure in
            let names = [figure.nature?.name, figure.source?.name].compactMap { $0?[language] }
            let node = figure.nodeCode.map { "\($0). \(figure.title)" }
            let place = node ?? Words(language: language)["whole_plan"]
            return Link(
                text: ([amount] + names + [place]).joined(separator: ", "),
                path: figure.nodeCode.map { Paths.node($0, of: plan) } ?? Paths.plan(plan, "money")
            )
        }
    }

    func tasks(_ reply: ListPlanTasks.Reply?) -> [Link] {
        matching(reply?.items.map(\.task)) { "\($0.code) \($0.name) \($0.words)" }.map {
            Link(text: "\($0.code). \($0.name)", path: Paths.plan(plan, "tasks") + "#\($0.code)")
        }
    }

    func targets(_ reply: ListPlanTargets.Reply?) -> [Link] {
        matching(reply?.items.map(\.target)) { "\($0.code) \($0.name) \($0.words)" }.map {
            Link(
                text: "\($0.code). \($0.name): \($0.level(in: language))",
                path: Paths.plan(plan, "targets") + "#\($0.code)"
            )
        }
    }

    /// The service has searched already.
    func units(_ reply: ListUnits.Reply?) -> [Link] {
        (reply?.items ?? []).map { item in
            let days = Sentences.days(item.area.validFrom, item.area.validTo)[language]
            let path = Paths.unit(item.area.code, of: plan)
            return Link(text: "\(item.area.name) (\(days))", path: path)
        }
    }

    func duties(_ reply: ListDuties.Reply?) -> [Link] {
        matching(reply?.items) { $0.name }.map {
            Link(text: "\($0.name): \($0.role.name[language])", path: Paths.plan(plan, "duties"))
        }
    }

    func rules(_ reply: ListBeneficiaryRules.Reply?) -> [Link] {
        matching(reply?.items) { "\($0.code) \($0.text) \($0.words)" }.map { rule in
            let path = rule.node.map { Paths.node($0, of: plan) } ?? Paths.plan(plan, "documents")
            return Link(text: rule.text, path: path)
        }
    }

    func findings(_ reply: ListPlanFindings.Reply?) -> [Link] {
        matching(reply?.items) { $0.text }.map {
            Link(text: $0.text, path: Paths.finding($0.findingID, of: plan))
        }
    }

    func document(_ reply: GetPlan.Reply?) -> [Link] {
        let path = Paths.plan(plan, "documents")
        let quoted =
            (reply?.objectives.map { ($0.words, "objectives") } ?? [])
            + (reply?.solutions.map { ($0.words, "solutions") } ?? [])
            + (reply?.citations.map { ($0.citation.words, "citations") } ?? [])
            + (reply?.annexes.map { ("\($0.title) \($0.words)", "annexes") } ?? [])
        return matching(quoted) { $0.0 }.map { Link(text: $0.0, path: "\(path)#\($0.1)") }
    }

    private func matching<Item>(_ items: [Item]?, _ text: (Item) -> String) -> [Item] {
        (items ?? []).filter { query.matches(text($0)) }
    }
}
