import AccessControl
import Catalogue
import Contracts
import RPC
import Values

/// One finding with all its places, and the form that acknowledges it.
enum FindingPage: FormPage {
    static let path = "/plans/{plan}/findings/{finding}"

    struct View {
        let finding: FindingView
        let node: Link?
        let acknowledged: String?
        let form: FormView?
    }

    static let template = """
        <p class="lead">{{page.finding.text}}</p>
        <p>{{#page.finding.state}}{{>tag}}{{/page.finding.state}} {{page.finding.topic}}{{#page.node}} · <a href="{{.path}}">{{.text}}</a>{{/page.node}}</p>
        {{#page.finding.arithmetic}}<p class="arithmetic">{{.}}</p>{{/page.finding.arithmetic}}
        <section><h2>{{page.finding.placeCount}}</h2><div class="places">{{#page.finding.places}}{{>place}}{{/page.finding.places}}</div></section>
        {{#page.acknowledged}}<section><h2>{{t.acknowledgement}}</h2><blockquote><p>{{page.finding.note}}</p></blockquote><p class="hint">{{.}}</p></section>{{/page.acknowledged}}
        {{#page.form}}<section><h2>{{t.acknowledge_title}}</h2><p>{{t.acknowledge_text}}</p>{{>form}}</section>{{/page.form}}
        """

    static func content(for visit: Visit, draft: Draft) async throws -> PageContent<View> {
        let plan = try visit.plan
        let item = try await finding(of: plan, for: visit)
        let node = item.nodeCode
        let acknowledged = try await acknowledged(item.acknowledgement, for: visit)
        return PageContent(
            title: item.kind.name[visit.language],
            menu: .findings,
            crumbs: [Link(text: visit.words["findings_title"], path: Paths.plan(plan, "findings"))],
            view: View(
                finding: FindingView(item, of: plan, in: visit.language),
                node: node.map { Link(text: $0.text, path: Paths.node($0, of: plan)) },
                acknowledged: acknowledged,
                form: visit.may(.findingAcknowledge) ? form(item, draft, for: visit) : nil
            )
        )
    }

    static func submit(_ draft: Draft, for visit: Visit) async throws -> String {
        let plan = try visit.plan
        _ = try await MethodForm(AcknowledgeFinding.self).send(
            draft,
            fields: [noteField(nil, for: visit)],
            parameters: [
                (name: "plan_code", value: plan.text),
                (name: "finding_id", value: visit.parameters["finding"] ?? ""),
            ],
            for: visit
        )
        return Paths.plan(plan, "findings")
            + "?done=acknowledged#\(visit.parameters["finding"] ?? "")"
    }

    /// Who has acknowledged it, and when.
    private static func acknowledged(
        _ acknowledgement: FindingAcknowledgement?,
        for visit: Visit
    ) async throws -> String? {
        guard let acknowledgement else { return nil }
        let name = try await visit.names.name(of: acknowledgement.acknowledgedBy)
        let sentence = Sentences.acknowledged(by: name, at: acknowledgement.acknowledgedAt)
        return sentence[visit.language]
    }

    private static func finding(
        of plan: PlanCode,
        for visit: Visit
    ) async throws -> PlanFindingItem {
        let items = try await visit.ask(ListPlanFindings.self, .init(planCode: plan)).items
        let found = items.first { $0.findingID == visit.parameters["finding"] }
        guard let found else { throw RPCError.noSuchPage }
        return found
    }

    private static func form(
        _ item: PlanFindingItem,
        _ draft: Draft,
        for visit: Visit
    ) -> FormView {
        let acknowledged = item.acknowledgement
        return FormView(
            fields: [noteField(acknowledged?.note, for: visit)],
            draft: draft,
            version: acknowledged?.version,
            button: visit.words[acknowledged == nil ? "acknowledge" : "change_note"],
            for: visit
        )
    }

    private static func noteField(_ note: String?, for visit: Visit) -> FormField {
        FormField("note", visit.words["note"], .area(2000), value: note ?? "")
    }
}
