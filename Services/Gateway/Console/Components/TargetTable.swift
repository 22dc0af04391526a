import AccessControl
import Catalogue
import Contracts
import Values
import Vietnamese

/// Targets with value, time, baseline, and where their statements differ.
struct TargetTable {
    let title: String
    let rows: [Row]

    struct Row {
        let code: String
        let id: String
        let name: String
        let value: SourceView
        let timing: String
        let node: Link?
        let baseline: String?
        let enterBaseline: String?
        let conflicts: [Link]
    }

    static let name = "target-table"

    static let template = """
        <div class="table-frame" role="region" aria-label="{{.title}}" tabindex="0">
        <table class="stack">
        <caption class="hidden">{{.title}}</caption>
        <thead><tr><th scope="col">{{t.code}}</th><th scope="col" class="wide">{{t.target}}</th><th scope="col">{{t.target_value}}</th>
        <th scope="col">{{t.timing}}</th><th scope="col">{{t.baseline}}</th><th scope="col">{{t.stated_at}}</th></tr></thead>
        <tbody>{{#.rows}}<tr id="{{id}}"><td class="code">{{code}}</td>
        <td><span lang="vi">{{name}}</span>{{#.conflicts}} <a class="tag tag-warning" href="{{path}}">{{text}}</a>{{/.conflicts}}</td>
        <td data-label="{{t.target_value}}">{{#.value}}{{>source}}{{/.value}}</td><td data-label="{{t.timing}}">{{timing}}</td>
        <td data-label="{{t.baseline}}">{{#.baseline}}{{.}} {{/.baseline}}{{#.enterBaseline}}<a href="{{.}}">{{#baseline}}{{t.change}}{{/baseline}}{{^baseline}}{{t.enter}}{{/baseline}}</a>{{/.enterBaseline}}</td>
        <td data-label="{{t.stated_at}}">{{#.node}}<a href="{{.path}}">{{.text}}</a>{{/.node}}{{^.node}}{{t.whole_plan}}{{/.node}}</td></tr>
        {{/.rows}}</tbody>
        </table>
        </div>

        """

    init(_ targets: [PlanTargetItem], title: String, of plan: PlanCode, for visit: Visit) {
        self.title = title
        rows = targets.map { Row($0, of: plan, for: visit) }
    }
}

extension TargetTable.Row {
    init(_ item: PlanTargetItem, of plan: PlanCode, for visit: Visit) {
        let (target, language) = (item.target, visit.language)
        let isMeasured = target.value != nil && visit.may(.baselineEnter)
        code = target.code.text
        id = target.code.text
        name = target.name
        value = SourceView(
            target.level(in: language),
            target,
            in: language
        )
        timing = target.timing.name[language]
        node = target.node.map { Link(text: $0.text, path: Paths.node($0, of: plan)) }
        baseline = item.baseline.map { fact in
            let value = fact.value.printed(in: target.unitOfMeasure)[language]
            return "\(value) (\(fact.validFrom.numeric))"
        }
        enterBaseline =
            isMeasured
            ? Paths.plan(plan, "enter", MissingKind.baseline.rawValue, target.code.text) : nil
        conflicts = item.conflicts.map { conflict in
            Link(
                text: Sentences.statedDifferently[language],
                path: Paths.finding(conflict.findingID, of: plan)
            )
        }
    }
}

extension Target {
    /// What is to be reached; what is only a direction has no level.
    func level(in language: Language) -> String {
        kind == .unmeasured ? Words(language: language)["no_level"] : printedValue[language]
    }
}
